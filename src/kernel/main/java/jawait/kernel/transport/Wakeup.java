package jawait.kernel.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;

/// A flag that a poll can wait for, since a ZeroMQ poll watches channels beside its sockets. Not
/// thread-safe; its owner has a lock.
final class Wakeup implements Closeable {

    private final Pipe pipe;
    private boolean raised;

    /// A flag that is down.
    ///
    /// @throws IOException if the system has no channel left
    Wakeup() throws IOException {
        pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        // An interrupted thread closes a blocking channel by writing to it.
        pipe.sink().configureBlocking(false);
    }

    /// Readable while the flag is up.
    SelectableChannel channel() {
        return pipe.source();
    }

    void raise() {
        if (!raised) {
            try {
                pipe.sink().write(ByteBuffer.allocate(1));
                raised = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void lower() {
        if (raised) {
            try {
                pipe.source().read(ByteBuffer.allocate(1));
                raised = false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        pipe.sink().close();
        pipe.source().close();
    }
}
