package jawait.kernel.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;

/// A flag that a poll can wait for, since a ZeroMQ poll watches channels beside its sockets.
/// Thread-safe.
final class Wakeup implements Closeable {

    private static final int MANY = 16;

    private final Pipe pipe;

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

    /// Raises the flag; nothing happens once it is closed. Few times, or the pipe is full.
    void raise() {
        try {
            pipe.sink().write(ByteBuffer.allocate(1));
        } catch (ClosedChannelException e) {
            // Nobody waits any more.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lowers the flag, however often it has been raised; nothing happens once it is closed.
    void lower() {
        var bytes = ByteBuffer.allocate(MANY);
        try {
            while (pipe.source().read(bytes.clear()) == MANY) {
                // There may be more.
            }
        } catch (ClosedChannelException e) {
            // Nobody waits any more.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        pipe.sink().close();
        pipe.source().close();
    }
}
