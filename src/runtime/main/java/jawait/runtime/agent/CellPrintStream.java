package jawait.runtime.agent;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jawait.runtime.link.StandardStream;

/// `System.out` or `System.err` of the learner's code. It cannot be closed: later cells print too.
final class CellPrintStream extends PrintStream {

    /// @param stream which of the two
    /// @param outbox takes what is printed
    CellPrintStream(StandardStream stream, Outbox outbox) {
        super(new CellStream(stream, outbox), /* autoFlush= */ false, StandardCharsets.UTF_8);
    }

    /// Does nothing.
    @Override
    public void close() {
        // see the class comment
    }
}
