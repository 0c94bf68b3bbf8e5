package jawait.runtime.agent;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jawait.runtime.link.StandardStream;
import org.jspecify.annotations.Nullable;

/// `System.out` or `System.err` of the learner's code. It cannot be closed: later cells print too.
///
/// Printing is where library code that prints for ever can be stopped, after some last words. The
/// check stands before anything is taken, so that a character is printed whole or not at all.
final class CellPrintStream extends PrintStream {

    /// @param stream which of the two
    /// @param outbox takes what is printed
    CellPrintStream(StandardStream stream, Outbox outbox) {
        super(new CellStream(stream, outbox), /* autoFlush= */ false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(boolean value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(char value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(int value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(long value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(float value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(double value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(char[] value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(@Nullable String value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void print(@Nullable Object value) {
        StopFlags.checkLastWords();
        super.print(value);
    }

    @Override
    public void println() {
        StopFlags.checkLastWords();
        super.println();
    }

    /// Prints what a stack overflow in the middle of printing has left between two buffers; without
    /// this it would appear in front of what a later cell prints.
    void catchUp() {
        super.print("");
    }

    /// Does nothing.
    @Override
    public void close() {
        // see the class comment
    }
}
