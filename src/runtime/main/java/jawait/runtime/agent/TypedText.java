package jawait.runtime.agent;

import java.nio.charset.StandardCharsets;

/// What was typed for one request and has not been read yet. It belongs to the cell that asked: no
/// other cell ever reads it. Not thread-safe.
final class TypedText {

    /// What a terminal sends for Ctrl-D, and frontends for the end of the input.
    private static final String END_OF_TRANSMISSION = "\u0004";

    private final long cell;
    private final byte[] bytes;
    private int next;

    /// @param cell the number of the cell that asked
    /// @param line what was typed, without the end of the line
    TypedText(long cell, String line) {
        this.cell = cell;
        bytes =
                isEnd(line)
                        ? new byte[0]
                        : (line.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// {@return nothing, as before the first request}
    static TypedText none() {
        return new TypedText(CellContext.BEFORE_THE_FIRST_CELL, END_OF_TRANSMISSION);
    }

    /// {@return whether a person has ended the input instead of typing a line}
    ///
    /// @param line what was typed
    static boolean isEnd(String line) {
        return line.equals(END_OF_TRANSMISSION);
    }

    /// {@return whether a cell has to ask for more}
    ///
    /// @param reader the number of the cell that reads
    boolean isSpentFor(long reader) {
        return reader != cell || next == bytes.length;
    }

    /// Reads to the end of a line and not past it: a reader with a buffer must not take in a line
    /// that its cell has not asked for.
    ///
    /// @param into where to
    /// @param offset of the first byte there
    /// @param length how many at most, one at least
    /// @return how many were read, -1 for the end of the input
    int read(byte[] into, int offset, int length) {
        int count = Math.min(length, leftInLine());
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count == 0 ? -1 : count;
    }

    /// {@return how many bytes a cell can read before it waits, 0 between two lines}
    ///
    /// @param reader the number of the cell that reads
    int available(long reader) {
        boolean betweenLines = next == 0 || bytes[next - 1] == '\n';
        return isSpentFor(reader) || betweenLines ? 0 : leftInLine();
    }

    private int leftInLine() {
        int end = next;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length) - next;
    }
}
