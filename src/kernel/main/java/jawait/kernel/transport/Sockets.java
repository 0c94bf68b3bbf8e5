package jawait.kernel.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.zeromq.ZMQ;

/// The sockets of one kernel, opened and closed together.
final class Sockets {

    /// A thread needs this long if it lingers and then finds its frontends stuck.
    private static final Duration END_OF_THREAD = Endpoint.LINGER.multipliedBy(3);

    private final ZMQ.Context context = ZMQ.context(1);
    private final List<SocketThread> threads = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Adds a socket before [#open].
    ///
    /// @param limitBytes of the outbox
    /// @param incoming called on the socket's thread with the frames of each message
    /// @return where to put what the socket is to send
    Outbox add(Endpoint endpoint, long limitBytes, Consumer<List<byte[]>> incoming)
            throws TransportException {
        try {
            var thread = new SocketThread(context, endpoint, limitBytes, incoming);
            threads.add(thread);
            return thread.outbox();
        } catch (IOException e) {
            throw cannotOpen(e);
        }
    }

    /// Opens all, each on its own thread; if one cannot be opened, closes the others.
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
            threads.forEach(thread -> thread.outbox().finish());
            // On a thread that nobody can interrupt: an interrupt would stay in the way of ZeroMQ.
            CompletableFuture.runAsync(this::end, end -> Thread.ofPlatform().start(end)).join();
        }
    }

    private void end() {
        try {
            boolean ended = true;
            for (var thread : threads) {
                ended &= thread.join(END_OF_THREAD);
            }
            if (ended) {
                // Otherwise a receiver does not return, and the context would wait for its socket.
                context.close();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody knows this thread", e);
        }
    }

    private static TransportException cannotOpen(Exception cause) {
        return new TransportException(
                "The kernel cannot open its sockets ("
                        + cause.getMessage()
                        + "); end other programs, or raise the limit of open files.",
                cause);
    }
}
