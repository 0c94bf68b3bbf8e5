package jawait.kernel.execution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import jawait.kernel.analysis.SnippetForms;
import jawait.runtime.MimeBundle;

/// A session on the real agent, for tests.
final class TestSession implements AutoCloseable {

    private static final Path BUILD = Path.of(System.getProperty("jawait.build"));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    final RecordingListener listener = new RecordingListener();
    final ShellSession session;
    private long cell;

    TestSession() {
        this(Map.of());
    }

    TestSession(Map<String, String> environment) {
        var modules = List.of(jar("companion"), jar("tutorial"), jar("runtime"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var launcher =
                new AgentLauncher(
                        java, jar("runtime"), modules, LearnerOptions.from(environment), List.of());
        session =
                new ShellSession(
                        launcher, listener, timer, Duration.ofSeconds(2), SnippetForms::of);
    }

    static Path jar(String module) {
        return BUILD.resolve("jawait-" + module).resolve("jawait-" + module + "-0.1.0.jar");
    }

    /// Evaluates snippets as one cell and gives the outcome of the last.
    Evaluation eval(String... snippets) {
        return evalAt(new SnippetIds.Place("7", 1), snippets);
    }

    /// Evaluates snippets that all begin at one place.
    Evaluation evalAt(SnippetIds.Place place, String... snippets) {
        cell++;
        Evaluation last = new Evaluation.NoValue();
        for (var snippet : snippets) {
            last = session.eval(snippet, place, cell, true);
        }
        session.flush();
        return last;
    }

    /// How many snippets the JShell has been given so far.
    long compiled() {
        return session.ask(jshell -> jshell.snippets().count());
    }

    /// The plain text of a value; fails where there is none.
    String value(String... snippets) {
        return switch (eval(snippets)) {
            case Evaluation.Value(var bundle) ->
                    bundle.data().getOrDefault(MimeBundle.TEXT_PLAIN, "");
            case Evaluation other -> throw new AssertionError("no value but " + other);
        };
    }

    /// Runs a snippet that prints something first, and interrupts it then.
    Evaluation interrupted(String snippet) throws InterruptedException {
        var running = new FutureTask<>(() -> eval(snippet));
        long next = cell + 1;
        Thread.ofPlatform().start(running);
        listener.awaitOutput();
        session.interrupt(next);
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        session.close();
        timer.shutdownNow();
    }
}
