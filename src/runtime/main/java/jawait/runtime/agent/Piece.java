package jawait.runtime.agent;

import java.nio.charset.StandardCharsets;

/// Bytes that one cell has printed to one stream and that have not been sent yet. Not thread-safe.
final class Piece {

    private static final int CAPACITY = 64 * 1024;

    private final byte[] bytes = new byte[CAPACITY];
    private int count;
    private long sinceNanos;
    private long lastThread;

    /// Takes as many bytes as there is room for.
    ///
    /// @param from holds them
    /// @param offset of the first
    /// @param length how many there are
    /// @param nowNanos the time
    /// @return how many were taken
    int append(byte[] from, int offset, int length, long nowNanos) {
        int taken = Math.min(length, CAPACITY - count);
        if (wholeLength() == 0) {
            sinceNanos = nowNanos;
        }
        System.arraycopy(from, offset, bytes, count, taken);
        lastThread = Thread.currentThread().threadId();
        count += taken;
        return taken;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count == CAPACITY;
    }

    /// {@return when the oldest byte that can be sent was printed}
    long sinceNanos() {
        return sinceNanos;
    }

    /// {@return whether a given thread was the last that printed here}
    ///
    /// @param thread its id
    boolean isLastPrintedBy(long thread) {
        return lastThread == thread;
    }

    /// {@return how many bytes can be sent: all but a character at the end whose rest is missing}
    int wholeLength() {
        return Utf8.wholeLength(bytes, count);
    }

    /// {@return how many bytes there are}
    int length() {
        return count;
    }

    /// {@return the first bytes as text; what is not UTF-8 becomes U+FFFD}
    ///
    /// @param length how many
    String text(int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /// Forgets the first bytes.
    ///
    /// @param length how many
    void drop(int length) {
        System.arraycopy(bytes, length, bytes, 0, count - length);
        count -= length;
    }
}
