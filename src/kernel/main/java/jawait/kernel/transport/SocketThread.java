package jawait.kernel.transport;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.zeromq.ZMQ;

/// Sockets and the thread that owns them: it opens them, waits until a message arrives or is to be
/// sent, and closes them. Its methods are for any thread.
final class SocketThread {

    private final ZMQ.Context context;
    private final Selector selector;
    private final List<OpenSocket.Plan> plans = new ArrayList<>();
    private final Thread thread;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile boolean givenUp;

    /// A thread that has not been started.
    ///
    /// @throws IOException if the system has no channel left
    SocketThread(ZMQ.Context context, String name) throws IOException {
        this.context = context;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /// Adds a socket, before the thread is started.
    ///
    /// @param limitBytes of what is to be sent
    /// @param incoming called on the thread with the frames of each message
    /// @return where to put what the socket is to send
    Outbox add(Endpoint endpoint, long limitBytes, Consumer<List<byte[]>> incoming) {
        var outbox = new Outbox(limitBytes, selector::wakeup);
        plans.add(new OpenSocket.Plan(endpoint, outbox, incoming));
        return outbox;
    }

    /// Starts the thread.
    ///
    /// @return done when all sockets are open; fails with a [TransportException] if one cannot be
    CompletableFuture<Void> start() {
        thread.start();
        return opened;
    }

    /// Whether this is the thread of the sockets itself.
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /// From here on nothing is added; the thread ends when all has been sent.
    void finish() {
        plans.forEach(each -> each.outbox().finish());
    }

    /// Has the thread end without sending what frontends do not take.
    void giveUp() {
        givenUp = true;
        selector.wakeup();
    }

    /// Waits for the end of the thread.
    ///
    /// @return whether it came in time
    boolean join(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    private void run() {
        var sockets = new ArrayList<OpenSocket>();
        try (selector) {
            for (var plan : plans) {
                sockets.add(OpenSocket.open(plan, context, selector));
            }
            opened.complete(null);
            serve(sockets);
        } catch (Throwable t) {
            if (!opened.completeExceptionally(t)) {
                Log.error(thread.getName() + ": closed after a failure: " + t, t);
            }
        } finally {
            finish();
            sockets.forEach(OpenSocket::close);
        }
    }

    private void serve(List<OpenSocket> sockets) throws IOException {
        while (!givenUp && !sockets.stream().allMatch(OpenSocket::isSpent)) {
            boolean busy = false;
            for (var socket : sockets) {
                busy |= socket.turn();
            }
            if (!busy) {
                await();
            }
        }
    }

    /// Waits for news of the sockets or the outboxes. JeroMQ tells of news before it writes them
    /// down, so whoever does that is let go on first: it may be waiting for this very processor.
    @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on it; without it, it takes longer.
    private void await() throws IOException {
        if (selector.select(_ -> {}) > 0) {
            Thread.yield();
        }
    }
}
