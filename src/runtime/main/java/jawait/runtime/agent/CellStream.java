package jawait.runtime.agent;

import java.io.OutputStream;
import jawait.runtime.link.StandardStream;

/// Sends what is written to the kernel, under the cell that the writing thread works for.
final class CellStream extends OutputStream {

    private final StandardStream stream;
    private final Outbox outbox;

    /// @param stream what is written
    /// @param outbox takes it
    CellStream(StandardStream stream, Outbox outbox) {
        this.stream = stream;
        this.outbox = outbox;
    }

    @Override
    public void write(int unit) {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        outbox.print(CellContext.owner().id(), stream, bytes, offset, length);
    }
}
