package jawait.tutorial.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/// Listens to `System.out` for a while; what is printed still appears. The first 64 KiB are kept.
final class PrintTee implements AutoCloseable {

    private static final int MOST = 64 * 1024;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    PrintTee() {
        System.setOut(new PrintStream(new Both(), /* autoFlush= */ true, UTF_8));
    }

    private final class Both extends OutputStream {

        @Override
        public void write(int unit) {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            before.write(bytes, offset, length);
            synchronized (heard) {
                heard.write(bytes, offset, Math.min(length, Math.max(0, MOST - heard.size())));
            }
        }

        @Override
        public void flush() {
            before.flush();
        }
    }

    /// {@return what has been printed so far}
    String text() {
        synchronized (heard) {
            return heard.toString(UTF_8);
        }
    }

    /// Stops listening, unless the code that ran has put a stream of its own in the place.
    @Override
    public void close() {
        System.out.flush();
        System.setOut(before);
    }
}
