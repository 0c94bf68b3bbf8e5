package jawait.tutorial.exercise;

import java.util.Arrays;
import java.util.Optional;
import jawait.tutorial.text.Texts;

/// The learner's own line in a stack trace.
final class OwnLine {

    /// The package that JShell gives to everything typed into it.
    private static final String SNIPPETS = "REPL.";

    private OwnLine() {
        // static methods only
    }

    /// The innermost line of a cell, such as `cell 12, line 3`.
    ///
    /// @param thrown an exception of the learner's code
    /// @return the line, empty where the kernel does not name its cells in stack traces
    static Optional<String> of(Throwable thrown) {
        return Arrays.stream(Texts.root(thrown).getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(SNIPPETS))
                .filter(frame -> file(frame).startsWith("cell "))
                .findFirst()
                .map(frame -> file(frame) + ", line " + frame.getLineNumber());
    }

    private static String file(StackTraceElement frame) {
        return Optional.ofNullable(frame.getFileName()).orElse("");
    }
}
