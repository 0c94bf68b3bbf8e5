package jawait.tutorial.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;

/// Compiles and runs cells as a notebook does, in this JVM.
final class NotebookCells implements AutoCloseable {

    private static final List<String> IMPORTS =
            List.of(
                    "import java.util.*;",
                    "import java.util.concurrent.*;",
                    "import java.util.function.*;",
                    "import java.util.stream.*;",
                    "import jawait.tutorial.*;",
                    "import jawait.tutorial.course.*;",
                    "import static jawait.tutorial.Tasks.*;",
                    "import static jawait.tutorial.exercise.Bench.*;");

    private final JShell shell;

    NotebookCells() {
        shell =
                JShell.builder()
                        .executionEngine(new LocalExecutionControlProvider(), Map.of())
                        .compilerOptions("-cp", System.getProperty("java.class.path"))
                        .build();
        IMPORTS.forEach(this::run);
    }

    /// Runs a cell.
    ///
    /// @throws AssertionError if a line of it does not compile or throws
    void run(String cell) {
        var rest = cell;
        while (!rest.isBlank()) {
            var completion = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (completion.source() == null) {
                throw new AssertionError("incomplete: " + rest);
            }
            for (var event : shell.eval(completion.source())) {
                requireSuccess(event);
            }
            rest = completion.remaining();
        }
    }

    private void requireSuccess(SnippetEvent event) {
        var problems = new ArrayList<String>();
        shell.diagnostics(event.snippet()).forEach(d -> problems.add(d.getMessage(null)));
        if (event.status() == Status.REJECTED || event.exception() != null) {
            throw new AssertionError(
                    event.snippet().source() + "\n" + problems + "\n" + event.exception());
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
