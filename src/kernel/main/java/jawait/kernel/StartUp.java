package jawait.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jawait.kernel.execution.LearnerOptions;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.execution.SnippetIds;
import jawait.kernel.snippet.BaseModule;

/// What runs before the first cell: the imports that every cell has, the user's start-up files, and
/// one expression that makes the compiler and the agent warm while the frontend is connecting.
final class StartUp implements Runnable {

    /// The simple names of java.base, as in the JShell tool, what shows values, and what asks the
    /// kernel. A learner's own method of the same name wins.
    private static final List<String> IMPORTS =
            List.of(
                    BaseModule.IMPORT,
                    "import static jawait.runtime.Display.*;",
                    "import static jawait.runtime.Media.*;",
                    "import static jawait.runtime.Notebook.*;",
                    "import static jawait.runtime.Progress.*;",
                    "import static jawait.runtime.NextInput.*;");

    private final ShellSession session;
    private final CellRunner runner;
    private final LearnerOptions options;
    private final Consumer<String> note;

    StartUp(
            ShellSession session,
            CellRunner runner,
            LearnerOptions options,
            Consumer<String> note) {
        this.session = session;
        this.runner = runner;
        this.options = options;
        this.note = note;
    }

    @Override
    public void run() {
        for (var each : IMPORTS) {
            var _ = session.eval(each, SnippetIds.START, 0, false);
        }
        options.startup().forEach(this::run);
        options.startupCode().forEach(code -> run("start-up script", code));
        var _ = session.eval("1 + 1", SnippetIds.START, 0, true);
    }

    private void run(Path file) {
        try {
            run("start-up file " + file.getFileName(), Files.readString(file));
        } catch (IOException e) {
            note.accept(
                    "The start-up file "
                            + file
                            + " cannot be read ("
                            + e.getMessage()
                            + "); JAWAIT_STARTUP names it.\n");
        }
    }

    private void run(String label, String code) {
        if (runner.run(0, label, code, note) instanceof CellResult.Failed(var report)) {
            note.accept("The " + label + " failed. " + String.join("\n", report.traceback()));
        }
    }
}
