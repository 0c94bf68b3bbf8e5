package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import jawait.runtime.link.Event;
import jawait.runtime.link.LinkReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EventWriterTest {

    /// A connection for which there is no memory at first.
    private static final class Scarce extends OutputStream {

        private final OutputStream out;
        private int failures = 2;

        Scarce(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failures-- > 0) {
                throw new OutOfMemoryError("expected by this test");
            }
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    @Test
    void send_withoutMemoryForAMoment_sendsEachEventOnce() throws IOException {
        var outbox = new Outbox(Long.MAX_VALUE, System::nanoTime);
        var pipe = new PipedOutputStream();
        var reader = new LinkReader(new PipedInputStream(pipe));
        var writer = new EventWriter(outbox, new Scarce(pipe), new Lifeline(System.err));
        outbox.flush(1, Thread.currentThread());
        outbox.flush(2, Thread.currentThread());

        Thread.ofPlatform().daemon().start(writer);

        assertThat(reader.readEvent()).isEqualTo(new Event.Flushed(1));
        assertThat(reader.readEvent()).isEqualTo(new Event.Flushed(2));
    }
}
