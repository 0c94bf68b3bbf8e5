package jawait.kernel;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jawait.kernel.transport.Transport;
import jawait.kernel.transport.TransportException;

/// The sockets while they are being opened, on a thread of its own: a frontend that finds them
/// closed tries again after a tenth of a second or more.
final class OpeningSockets implements AutoCloseable {

    private final FutureTask<Transport> transport;

    /// Begins.
    ///
    /// @param open opens them
    OpeningSockets(Callable<Transport> open) {
        transport = new FutureTask<>(open);
        Thread.ofPlatform().daemon().name("sockets").start(transport);
    }

    /// Waits until they are open.
    ///
    /// @return the open transport
    /// @throws TransportException if one cannot be opened
    Transport join() throws TransportException {
        try {
            return transport.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TransportException known) {
                throw known;
            }
            throw new IllegalStateException("the sockets were not opened", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who waits for sockets", e);
        }
    }

    /// Closes them, if they have been opened.
    @Override
    public void close() {
        try {
            join().close();
        } catch (TransportException | IllegalStateException e) {
            // None is open, and whoever needed them has been told.
        }
    }
}
