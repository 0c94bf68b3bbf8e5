package jawait.kernel.execution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jawait.kernel.snippet.SnippetForm;
import jawait.runtime.link.Question;
import jawait.runtime.link.Reply;
import jawait.runtime.link.Signal;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/// A JShell whose snippets run in the learner's process.
///
/// Thread-safe: one lock guards the JShell. It is open while the learner's code runs, so questions
/// ([#ask]) are answered meanwhile. Evaluations come from one thread.
public final class ShellSession implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final AgentLauncher launcher;
    private final Map<String, String> environment = new ConcurrentHashMap<>();
    private final Agents agents;
    private final AgentExecutionControl control;
    private final InterruptLadder ladder;
    private final JShell shell;
    private final CompilerMemory compilers;
    private final SnippetRunner snippets;
    private final Definitions definitions;
    private final Redeclarations redeclarations;
    private final Outcomes outcomes;
    private final CellDeclarations declarations;
    private final NeededImports imports;
    private final Reruns reruns;
    private final Temporaries temporaries;
    private final CellEnd end;
    private SnippetIds.Place place = new SnippetIds.Place("0", 1);

    /// Starts the learner's process in the background and builds the JShell meanwhile.
    ///
    /// @param launcher how to start the process
    /// @param listener hears what the process says
    /// @param timer runs the steps of an interrupt
    /// @param patience how long code may take to stop before its process is ended
    /// @param forms tells which form a snippet has that compiles faster
    public ShellSession(
            AgentLauncher launcher,
            AgentListener listener,
            ScheduledExecutorService timer,
            Duration patience,
            Function<String, Optional<SnippetForm>> forms) {
        this.launcher = launcher;
        this.agents = new Agents(launcher, listener, environment);
        this.ladder = new InterruptLadder(agents, timer, patience);
        this.control = new AgentExecutionControl(agents, ladder, lock);
        this.shell =
                JShell.builder()
                        .executionEngine(new AgentProvider(control), java.util.Map.of())
                        .compilerOptions(launcher.compilerOptions().toArray(String[]::new))
                        .fileManager(LearnerFiles::forThisJvm)
                        .idGenerator(this::id)
                        .build();
        this.compilers = new CompilerMemory(shell, lock, control::isRunning);
        this.temporaries = new Temporaries(shell, control);
        this.snippets = new SnippetRunner(temporaries, compilers, control.guard(), forms);
        this.declarations = new CellDeclarations(shell);
        this.imports = new NeededImports(shell, launcher.allModules(), this::importAtStart);
        this.reruns = new Reruns(shell, control.classes(), control::forget);
        this.end = new CellEnd(control, agents, ladder, lock, declarations);
        this.definitions = new Definitions(shell, control, lock, this::dropping);
        this.outcomes = new Outcomes(shell, control.placedFrames());
        this.redeclarations = new Redeclarations(shell, control.classes(), this::declare);
        addToClassPath(launcher.options().classPath());
    }

    private String id(Snippet snippet, int number) {
        var wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
        return SnippetIds.id(control.compiled(snippet, number, wrapper, place), place);
    }

    /// Asks the JShell something, one question at a time; waits while a snippet is compiled, but
    /// not while one runs.
    ///
    /// @param <T> type of the answer
    /// @param question must not evaluate anything
    /// @return the answer
    public <T> T ask(Function<JShell, T> question) {
        lock.lock();
        try {
            return question.apply(shell);
        } finally {
            lock.unlock();
        }
    }

    /// Asks the JShell something, as [#ask], if it is free within a time.
    ///
    /// @param <T> type of the answer
    /// @param question must not evaluate anything
    /// @param patience how long to wait
    /// @return the answer; empty where a snippet was being compiled all that time
    /// @throws InterruptedException if the thread is interrupted while it waits
    public <T> Optional<T> ask(Function<JShell, T> question, Duration patience)
            throws InterruptedException {
        if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(shell));
        } finally {
            lock.unlock();
        }
    }

    /// Evaluates one snippet.
    ///
    /// @param source exactly one snippet
    /// @param first where its source begins
    /// @param cell the cell that owns what it prints
    /// @param show whether its value is wanted
    /// @return what came of it
    public Evaluation eval(String source, SnippetIds.Place first, long cell, boolean show) {
        lock.lock();
        var before = place;
        try {
            if (ladder.isInterrupted(cell)) {
                return new Evaluation.Stopped();
            }
            place = first;
            return evaluate(source, new Invocation(cell, show));
        } finally {
            place = before;
            lock.unlock();
        }
    }

    private Evaluation evaluate(String source, Invocation invocation) {
        var _ = control.begin(invocation);
        var events = events(source);
        control.settle();
        if (invocation.lost().isPresent()) {
            return replaceAgent(invocation.lost().get(), invocation.cell());
        }
        boolean hasValue = control.hasValueToShow();
        var evaluation = outcomes.of(events, invocation);
        var refused = redeclarations.keep(events, invocation.cleared());
        declarations.note(events);
        reruns.declared(events);
        boolean kept =
                reruns.keep(source, events, invocation.invoked(), invocation.method(), hasValue);
        temporaries.drop(events, kept ? List.of() : invocation.invoked());
        return refused.map(Evaluation.class::cast).orElse(evaluation);
    }

    private List<SnippetEvent> events(String source) {
        if (imports.takes(source)) {
            return List.of();
        }
        var same = redeclarations.same(source);
        if (same.isPresent()) {
            control.moved(same.get(), place);
            return List.of();
        }
        var again = reruns.of(source);
        if (again.isPresent()) {
            again.get().variable().ifPresent(declarations::note);
            control.run(again.get(), place);
            return List.of();
        }
        imports.prepare(source);
        return snippets.eval(source);
    }

    /// What mentions a definition must not run once that is dropped.
    private void dropping(Snippet snippet) {
        reruns.clear();
        if (snippet instanceof ImportSnippet) {
            imports.importModule();
        }
    }

    private void importAtStart(String declaration) {
        var _ = declare(declaration, SnippetIds.START, new HashSet<>());
    }

    private List<SnippetEvent> declare(String source, SnippetIds.Place where, Set<String> cleared) {
        var invocation = Invocation.declaring();
        var placeBefore = place;
        var before = control.begin(invocation);
        place = where;
        try {
            reruns.clear();
            var events = compilers.eval(source);
            control.settle();
            cleared.addAll(invocation.cleared());
            return events;
        } finally {
            place = placeBefore;
            var _ = control.begin(before);
        }
    }

    private Evaluation replaceAgent(AgentLostException how, long cell) {
        // Code that runs inside of other code leaves this to the outermost, which is told as well.
        List<String> lost = control.isRunning() ? List.of() : replaceAgent();
        return new Evaluation.AgentLost(how.ending(), ladder.hasDestroyed(cell), lost);
    }

    private List<String> replaceAgent() {
        reruns.clear();
        agents.replace();
        var _ = control.begin(new Invocation(0, false));
        try {
            control.restore();
        } catch (AgentLostException e) {
            // The next evaluation meets the same end and reports it with its reason.
        }
        return definitions.dropVariables();
    }

    /// Replaces a process that has ended while nothing was running.
    ///
    /// @return the lost variables, empty where the process is alive
    public Optional<List<String>> reviveAgent() {
        lock.lock();
        try {
            return agents.current().isAlive() ? Optional.empty() : Optional.of(replaceAgent());
        } catch (AgentLostException e) {
            return Optional.of(replaceAgent());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything that was printed has reached the listener, and lets those know who
    /// look after each cell in the learner's process; what they print has arrived as well.
    ///
    /// @param cell the cell that has ended
    /// @param label its execution count
    /// @param source what the learner typed
    public void endCell(long cell, String label, String source) {
        end.of(cell, label, source);
    }

    /// Says who answers what the learner's code asks while it runs. The answers are given on the
    /// thread that evaluates, and may evaluate in turn.
    ///
    /// @param answers finds the reply
    public void answerQuestions(Function<Question, Reply> answers) {
        control.answerQuestions(answers);
    }

    /// {@return what can be read off the learner's process}
    public Gauges gauges() {
        return new Gauges(agents);
    }

    /// {@return what has been defined}
    public Definitions definitions() {
        return definitions;
    }

    /// {@return how the learner's process is started}
    public AgentLauncher launcher() {
        return launcher;
    }

    /// {@return environment variables for the next process, on top of the kernel's own; may be
    /// changed}
    public Map<String, String> environment() {
        return environment;
    }

    /// Adds to where classes are looked for, here and in each process to come.
    ///
    /// @param paths jars and folders
    /// @return those that were not there yet
    public List<String> addToClassPath(List<Path> paths) {
        return ask(jshell -> {
            var known = control.classPath();
            var added = paths.stream().map(Path::toString).distinct().toList();
            var fresh = added.stream().filter(each -> !known.contains(each)).toList();
            fresh.forEach(jshell::addToClasspath);
            reruns.clear();
            return fresh;
        });
    }

    /// The class path, in order. Never waits.
    ///
    /// @return the paths of the moment
    public List<Path> classPath() {
        return control.classPath().stream().map(Path::of).toList();
    }

    /// Forgets every definition but the imports of the start, and starts a fresh process.
    ///
    /// @return whether it has happened: not while the learner's code runs
    public boolean reset() {
        if (control.isRunning()) {
            return false;
        }
        lock.lock();
        try {
            definitions.dropAll();
            imports.restart();
            control.forgetAll();
            replaceAgent();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// What has been declared since the last call and still needs names that do not exist.
    ///
    /// @return in the order of the declarations
    public List<Pending> takePending() {
        return ask(_ -> declarations.takePending());
    }

    /// What has become of earlier definitions since the last call.
    ///
    /// @return in order
    public List<Notice> takeNotices() {
        return ask(_ -> redeclarations.takeNotices());
    }

    /// Waits until everything that was printed has reached the listener.
    public void flush() {
        var _ = end.flush();
    }

    /// Tells the learner's process something, whatever it does; waits while it starts. Nothing
    /// happens where it has ended.
    ///
    /// @param signal what to tell
    public void signal(Signal signal) {
        try {
            agents.current().signal(signal);
        } catch (AgentLostException e) {
            // Whoever runs code there is told so.
        }
    }

    /// Stops what cells that have ended left running in the background.
    public void interruptLeftovers() {
        agents.signal(new Signal.InterruptLeftovers());
    }

    /// Gives back memory that nobody needs while nothing happens: in the learner's process by and
    /// by, here as garbage. Never waits.
    ///
    /// @return whether much has become garbage here
    public boolean rest() {
        agents.signal(new Signal.CollectGarbage());
        return compilers.release();
    }

    /// Stops what a cell is doing. Returns at once; see the ladder of interrupts.
    ///
    /// @param cell the cell
    public void interrupt(long cell) {
        ladder.interrupt(cell);
    }

    /// {@return whether somebody has asked to stop a cell}
    ///
    /// @param cell the cell
    public boolean isInterrupted(long cell) {
        return ladder.isInterrupted(cell);
    }

    /// Ends the learner's process. The session cannot be used afterwards.
    @Override
    public void close() {
        agents.close();
    }
}
