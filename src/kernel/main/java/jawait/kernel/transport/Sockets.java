package jawait.kernel.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.ZMQ;

/// The sockets of one kernel, opened and closed together.
final class Sockets {

    /// A thread does not need this long, unless a receiver does not return.
    private static final Duration END_OF_THREAD = Endpoint.LINGER.multipliedBy(2);

    private final ZMQ.Context context = ZMQ.context(1);
    private final List<SocketThread> threads = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// A thread for sockets, before [#open].
    ///
    /// @param name of the thread
    /// @throws TransportException if the system has no channel left
    SocketThread thread(String name) throws TransportException {
        try {
            var thread = new SocketThread(context, name);
            threads.add(thread);
            return thread;
        } catch (IOException e) {
            throw cannotOpen(e);
        }
    }

    /// Opens all, each on its thread; if one cannot be opened, closes the others.
    void open() throws TransportException {
        var opened = threads.stream().map(SocketThread::start).toList();
        try {
            for (var socket : opened) {
                socket.join();
            }
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof TransportException known ? known : cannotOpen(e);
        }
    }

    /// Sends what is queued, for a bounded time, and closes all; once.
    ///
    /// @throws IllegalStateException on the thread of a socket, which would wait for itself
    void close() {
        if (threads.stream().anyMatch(SocketThread::isCurrent)) {
            throw new IllegalStateException("the transport is closed by another thread");
        }
        if (!closed.getAndSet(true)) {
            threads.forEach(SocketThread::finish);
            // On a thread that nobody can interrupt: an interrupt would stay in the way of ZeroMQ.
            CompletableFuture.runAsync(this::end, end -> Thread.ofPlatform().start(end)).join();
        }
    }

    private void end() {
        try {
            boolean ended = true;
            for (var thread : threads) {
                ended &= ends(thread);
            }
            if (ended) {
                // Otherwise a receiver does not return, and the context would wait for its socket.
                context.close();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody knows this thread", e);
        }
    }

    private static boolean ends(SocketThread thread) throws InterruptedException {
        if (thread.join(Endpoint.LINGER)) {
            return true;
        }
        thread.giveUp();
        return thread.join(END_OF_THREAD);
    }

    private static TransportException cannotOpen(Exception cause) {
        return new TransportException(
                "The kernel cannot open its sockets ("
                        + cause.getMessage()
                        + "); end other programs, or raise the limit of open files.",
                cause);
    }
}
