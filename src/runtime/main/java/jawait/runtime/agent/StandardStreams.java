package jawait.runtime.agent;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import jawait.runtime.link.StandardStream;
import org.jspecify.annotations.Nullable;

/// The three streams of `System`, as the learner's code sees them.
final class StandardStreams {

    private final CellPrintStream out;
    private final CellPrintStream err;
    private final InputStream in;
    private final Outbox outbox;

    /// @param outbox takes what is printed
    /// @param in gives what is typed
    StandardStreams(Outbox outbox, InputStream in) {
        this.outbox = outbox;
        this.in = in;
        out = new CellPrintStream(StandardStream.STDOUT, outbox);
        err = new CellPrintStream(StandardStream.STDERR, outbox);
    }

    /// Replaces the streams. To be called before any code that may keep one of them, such as a
    /// logging handler.
    void install() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }

    /// Prints the rest of what a stack overflow cut off. To be called under the cell that printed.
    void catchUp() {
        out.catchUp();
        err.catchUp();
    }

    /// Puts a stream back where the learner's code has replaced it by one that is closed or broken.
    /// A replacement that works stays. To be called while the cell can still be interrupted.
    void restoreBroken() {
        restore(System.out, out, System::setOut);
        restore(System.err, err, System::setErr);
        if (System.in == null) {
            System.setIn(in);
        }
    }

    /// Prints to `System.err` at once.
    ///
    /// @param text whole lines
    void printError(String text) {
        if (err.equals(System.err)) {
            outbox.printAlone(CellContext.owner().id(), StandardStream.STDERR, text);
        } else {
            System.err.print(text);
        }
    }

    private static void restore(
            PrintStream current, PrintStream original, Consumer<PrintStream> setter) {
        if (!original.equals(current) && isBroken(current)) {
            setter.accept(original);
        }
    }

    /// Flushing is what makes a closed stream notice. It is the learner's code: one that throws, or
    /// that an interrupt has to end, is broken.
    private static boolean isBroken(@Nullable PrintStream stream) {
        if (stream == null) {
            return true;
        }
        try {
            stream.flush();
            return stream.checkError();
        } catch (Throwable e) {
            return true;
        }
    }
}
