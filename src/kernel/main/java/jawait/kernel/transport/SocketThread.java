package jawait.kernel.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.zeromq.ZMQ;

/// One socket and the thread that owns it: it opens the socket, blocks until a message arrives or
/// is to be sent, and closes the socket. No message, however bad, ends it. Its methods are for any
/// thread.
final class SocketThread {

    /// Sent before looking for what has arrived, so that a flood of output does not keep others
    /// from subscribing.
    private static final int BATCH = 100;

    private final ZMQ.Context context;
    private final Endpoint endpoint;
    private final Consumer<List<byte[]>> incoming;
    private final Outbox outbox;
    private final Thread thread;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private boolean stuck;

    /// A thread that has not been started.
    ///
    /// @param outbox what is to be sent; closed by the thread
    /// @param incoming called on the thread with the frames of each message
    SocketThread(
            ZMQ.Context context,
            Endpoint endpoint,
            Outbox outbox,
            Consumer<List<byte[]>> incoming) {
        this.context = context;
        this.endpoint = endpoint;
        this.outbox = outbox;
        this.incoming = incoming;
        this.thread = Thread.ofPlatform().name(endpoint.name()).daemon().unstarted(this::run);
    }

    /// Starts the thread.
    ///
    /// @return done when the socket is open; fails with a [TransportException] if it cannot be
    CompletableFuture<Void> start() {
        thread.start();
        return opened;
    }

    /// What the thread is to send.
    Outbox outbox() {
        return outbox;
    }

    /// Whether this is the thread of the socket itself.
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /// Waits for the end of the thread, which comes when the outbox is spent.
    ///
    /// @return whether it came in time
    boolean join(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    private void run() {
        try (outbox;
                var socket = endpoint.open(context);
                var poller = context.poller(2)) {
            poller.register(socket, ZMQ.Poller.POLLIN);
            poller.register(outbox.wakeups(), ZMQ.Poller.POLLIN);
            opened.complete(null);
            while (!outbox.isSpent() && !stuck) {
                turn(socket, poller);
            }
        } catch (Throwable t) {
            if (!opened.completeExceptionally(t)) {
                Log.error(endpoint.name() + ": closed after a failure: " + t, t);
            }
        }
    }

    private void turn(ZMQ.Socket socket, ZMQ.Poller poller) {
        try {
            poller.poll();
            if (poller.pollin(0)) {
                receive(socket);
            }
            if (poller.pollin(1)) {
                send(socket);
            }
        } catch (Throwable t) {
            // A kernel that has gone deaf is worse than one that has lost a message.
            Log.error(endpoint.name() + ": message lost: " + t, t);
        }
    }

    private void receive(ZMQ.Socket socket) {
        var first = socket.recv(ZMQ.DONTWAIT);
        if (first == null) {
            return;
        }
        var frames = new ArrayList<byte[]>();
        frames.add(first);
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        endpoint.admit(socket, frames);
        incoming.accept(frames);
    }

    private void send(ZMQ.Socket socket) {
        for (int i = 0; i < BATCH && !stuck; i++) {
            var next = outbox.take();
            if (next.isEmpty()) {
                return;
            }
            send(socket, next.get());
        }
    }

    private void send(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            int flags = i < frames.size() - 1 ? ZMQ.SNDMORE : 0;
            while (!socket.send(frames.get(i), flags)) {
                if (outbox.isFinished()) {
                    // A frontend has taken nothing for as long as a closing socket may linger.
                    stuck = true;
                    return;
                }
            }
        }
    }
}
