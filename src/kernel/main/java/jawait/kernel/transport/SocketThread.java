package jawait.kernel.transport;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
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

    /// Written before any of them is sent: ZeroMQ's thread writes to a connection at once what it
    /// finds together, and the end of a cell is a result and an idle.
    private static final int TOGETHER = 4;

    private final ZMQ.Context context;
    private final Endpoint endpoint;
    private final Consumer<List<byte[]>> incoming;
    private final Selector selector;
    private final Outbox outbox;
    private final Thread thread;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private boolean stuck;

    /// A thread that has not been started.
    ///
    /// @param limitBytes of what is to be sent
    /// @param incoming called on the thread with the frames of each message
    /// @throws IOException if the system has no channel left
    SocketThread(
            ZMQ.Context context,
            Endpoint endpoint,
            long limitBytes,
            Consumer<List<byte[]>> incoming)
            throws IOException {
        this.context = context;
        this.endpoint = endpoint;
        this.selector = Selector.open();
        this.outbox = new Outbox(limitBytes, selector::wakeup);
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
        try (selector;
                outbox;
                var socket = endpoint.open(context)) {
            socket.getFD().register(selector, SelectionKey.OP_READ);
            opened.complete(null);
            while (!outbox.isSpent() && !stuck) {
                turn(socket);
            }
        } catch (Throwable t) {
            if (!opened.completeExceptionally(t)) {
                Log.error(endpoint.name() + ": closed after a failure: " + t, t);
            }
        }
    }

    private void turn(ZMQ.Socket socket) {
        try {
            boolean received = receive(socket);
            boolean sent = send(socket);
            if (!received && !sent) {
                await();
            }
        } catch (Throwable t) {
            // A kernel that has gone deaf is worse than one that has lost a message.
            Log.error(endpoint.name() + ": message lost: " + t, t);
        }
    }

    /// Waits for news of the socket or the outbox. JeroMQ tells of news before it writes them down,
    /// so whoever does that is let go on first: it may be waiting for this very processor.
    @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on it; without it, it takes longer.
    private void await() throws IOException {
        if (selector.select(_ -> {}) > 0) {
            Thread.yield();
        }
    }

    private boolean receive(ZMQ.Socket socket) {
        if ((socket.getEvents() & ZMQ.Poller.POLLIN) == 0) {
            return false;
        }
        var frames = new ArrayList<byte[]>();
        frames.add(socket.recv());
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        endpoint.admit(socket, frames);
        incoming.accept(frames);
        return true;
    }

    private boolean send(ZMQ.Socket socket) {
        int sent = 0;
        int last;
        do {
            last = sendTogether(socket);
            sent += last;
        } while (last == TOGETHER && sent < BATCH && !stuck);
        return sent > 0;
    }

    private int sendTogether(ZMQ.Socket socket) {
        var written = new ArrayList<List<byte[]>>();
        try {
            for (int i = 0; i < TOGETHER; i++) {
                outbox.take().ifPresent(written::add);
            }
        } finally {
            // Also where one cannot be written.
            written.forEach(frames -> send(socket, frames));
        }
        return written.size();
    }

    private void send(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size() && !stuck; i++) {
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
