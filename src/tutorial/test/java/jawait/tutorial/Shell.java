package jawait.tutorial;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/// A JShell in this JVM with preview features on, as in a notebook: for code that the tests
/// themselves cannot be compiled with.
final class Shell implements AutoCloseable {

    private static final List<String> IMPORTS =
            List.of(
                    "import java.util.*;",
                    "import java.util.concurrent.*;",
                    "import java.util.concurrent.StructuredTaskScope.Joiner;",
                    "import jawait.tutorial.*;",
                    "import static jawait.tutorial.Tasks.*;");

    private final JShell shell =
            JShell.builder()
                    .executionEngine("local")
                    .compilerOptions("--enable-preview", "--release", "25")
                    .build();

    Shell() {
        shell.addToClasspath(System.getProperty("java.class.path"));
        IMPORTS.forEach(this::eval);
    }

    /// Runs a cell and returns the text of its last value.
    ///
    /// @throws IllegalArgumentException if it does not compile or throws
    String eval(String cell) {
        var rest = cell;
        var value = "";
        while (!rest.isBlank()) {
            var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (var event : shell.eval(next.source())) {
                value = requireGood(event);
            }
            rest = next.remaining();
        }
        return value;
    }

    private String requireGood(SnippetEvent event) {
        if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
            var why = shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
            throw new IllegalArgumentException(
                    event.snippet().source() + ": " + why, event.exception());
        }
        return event.value() == null ? "" : event.value();
    }

    @Override
    public void close() {
        shell.close();
    }
}
