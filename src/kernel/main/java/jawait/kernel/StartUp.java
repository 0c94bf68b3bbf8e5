package jawait.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jawait.kernel.execution.LearnerOptions;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.execution.SnippetIds;
import jawait.kernel.snippet.BaseModule;

/// What runs before the first cell: the import that every cell has, the user's start-up files, and
/// one expression that makes the compiler and the agent warm while the frontend is connecting.
final class StartUp implements Runnable {

    private static final String EXPRESSION = "6 * 7";

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
        var _ = session.eval(BaseModule.IMPORT, SnippetIds.START, 0, false);
        options.startup().forEach(this::run);
        options.startupCode().forEach(code -> run("start-up script", code));
        // Where it fails, the first cell fails as well and says why.
        var _ = session.eval(EXPRESSION, SnippetIds.START, 0, true);
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
