package jawait.kernel.execution;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jawait.kernel.snippet.ResultVariable;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Question;
import jawait.runtime.link.Reply;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.spi.ExecutionControl;

/// JShell's arm in the learner's process.
///
/// While the learner's code runs, the lock on the JShell is open, so that completion and inspection
/// answer meanwhile. The end of the agent is never told to JShell, which would close itself and
/// with it forget every definition: the evaluation ends as if it had been stopped, and the session
/// replaces the agent.
final class AgentExecutionControl implements ExecutionControl {

    /// A class path with nothing on it.
    static final String NO_PATH = "";

    /// That all which was printed is on its way.
    ///
    /// @param mark what comes behind it
    /// @param listening whether somebody in the agent wants to hear that cells have ended
    private record Flushed(long mark, boolean listening) {}

    /// JShell would translate frames, which already tell where they stand.
    private static final StackTraceElement[] NO_FRAMES = {};

    private final Agents agents;
    private final InterruptLadder ladder;
    private final ReentrantLock lock;
    private final Installer installer = new Installer();
    private final ValueGuard guard = new ValueGuard();
    private final List<String> classPath = new CopyOnWriteArrayList<>();
    private Invocation current = new Invocation(0, false);
    private boolean hasValueToShow;
    private long marks;
    private Optional<Flushed> flushed = Optional.empty();
    private Function<Question, Reply> questions =
            _ -> new Reply.Failed("nobody answers questions yet");

    AgentExecutionControl(Agents agents, InterruptLadder ladder, ReentrantLock lock) {
        this.agents = agents;
        this.ladder = ladder;
        this.lock = lock;
    }

    /// Says what the next evaluation is for.
    ///
    /// @return what the one before was for, which goes on afterwards where code runs inside of code
    Invocation begin(Invocation invocation) {
        var before = current;
        current = invocation;
        return before;
    }

    /// Says who answers what the learner's code asks.
    void answerQuestions(Function<Question, Reply> answers) {
        questions = answers;
    }

    /// {@return whether the learner's code is running, which may have asked for what happens now}
    boolean isRunning() {
        return ladder.isRunning();
    }

    /// {@return what has been added to the class path}
    List<String> classPath() {
        return List.copyOf(classPath);
    }

    /// Forgets where snippets stand.
    void forgetAll() {
        installer.clear();
    }

    /// Hears which snippet has been compiled and is about to run: a statement has nothing to show,
    /// and a declared variable is not asked for its text in vain.
    ///
    /// @param number JShell's number of the snippet
    /// @param wrapper tells what became of its source
    /// @param place where its source begins
    /// @return the number of its class in the agent
    String compiled(Snippet snippet, int number, SnippetWrapper wrapper, SnippetIds.Place place) {
        hasValueToShow =
                snippet.kind() == Snippet.Kind.EXPRESSION || ResultVariable.hasValue(snippet);
        var own = Integer.toString(number);
        if (ResultVariable.isOfKernel(snippet)) {
            return installer.placeResult(own, wrapper, place);
        }
        installer.place(own, wrapper, place);
        return own;
    }

    /// Hears that a snippet which is in force has been met in another place.
    void moved(Snippet snippet, SnippetIds.Place place) {
        installer.move(SnippetIds.number(snippet.id()), place);
        settle();
    }

    /// {@return whether what was compiled last has a value to show}
    boolean hasValueToShow() {
        return hasValueToShow;
    }

    /// Runs again what is compiled already.
    ///
    /// @param rerun what to run
    /// @param place where its source begins now
    void run(Rerun rerun, SnippetIds.Place place) {
        installer.move(rerun.number(), place);
        hasValueToShow = rerun.hasValue();
        try {
            var _ = runClass(rerun.className(), rerun.methodName());
        } catch (RunException e) {
            // How it ended is in the answer, which the session reads.
        }
    }

    /// Gives a new agent what the old one held.
    ///
    /// @throws AgentLostException if the new one ends as well
    void restore() throws AgentLostException {
        for (var path : classPath) {
            ask(new Command.AddToClassPath(path));
        }
        ask(installer.restoration());
    }

    /// {@return what knows the cells in which frames stand; for any thread}
    PlacedFrames placedFrames() {
        return new PlacedFrames(installer::file);
    }

    LoadedClasses classes() {
        return installer.classes();
    }

    /// {@return what keeps calls from running that would drop their values}
    ValueGuard guard() {
        return guard;
    }

    /// Tells the agent that a cell has ended; whoever listens there is learner's code as any other.
    ///
    /// @param command which cell
    void endCell(Command.EndCell command) {
        current = new Invocation(command.cell(), false);
        try {
            var _ = run(command);
        } catch (RunException e) {
            // Stopped or lost: the cell has its result already, and the next one sees to the agent.
        }
    }

    /// Lets a class that has run once go.
    void forget(String className) {
        installer.forget(className);
    }

    /// Gives the agent what it has not got yet. Classes that it cannot take are found missing when
    /// code asks for them.
    void settle() {
        try {
            for (var command : installer.pending()) {
                heard(attended(command), current);
            }
        } catch (AgentLostException e) {
            current.lost(e);
        }
    }

    private static void heard(Answer answer, Invocation invocation) {
        if (answer instanceof Answer.Loaded(var cleared)) {
            invocation.cleared(cleared);
        }
    }

    @Override
    public void load(ClassBytecodes[] loaded) {
        installer.load(loaded);
    }

    @Override
    public void redefine(ClassBytecodes[] redefined) throws ClassInstallException {
        if (installer.takes(redefined)) {
            return;
        }
        settle();
        try {
            var answer = attended(installer.redefinition(redefined));
            if (answer instanceof Answer.NotInstalled(String reason)) {
                throw new ClassInstallException(reason, new boolean[redefined.length]);
            }
            installer.redefined(redefined);
        } catch (AgentLostException e) {
            current.lost(e);
        }
    }

    @Override
    public String invoke(String className, String methodName) throws RunException {
        var inAgent = installer.toRun(className);
        boolean held = guard.holds(inAgent, methodName, classes()::bytes);
        return held ? "" : runClass(inAgent, methodName);
    }

    private String runClass(String className, String methodName) throws RunException {
        if (!current.runs()) {
            return "";
        }
        current.invoked(className, methodName);
        boolean show = current.show() && hasValueToShow;
        var command = new Command.Invoke(current.cell(), className, methodName, show);
        return result(run(command));
    }

    @Override
    public String varValue(String className, String varName) throws RunException {
        return result(run(new Command.ReadVariable(installer.inAgent(className), varName)));
    }

    /// Whatever the agent has to get before goes with the command.
    private Answer run(Command command) throws RunException {
        var invocation = current;
        if (!ladder.enter(invocation.cell())) {
            settle();
            invocation.answered(new Answer.Stopped());
            throw new StoppedException();
        }
        var commands = installer.pending();
        commands.add(command);
        int held = releaseLock();
        try {
            var answer = runs(commands, invocation);
            while (answer instanceof Answer.Asks(var question)) {
                answer = ask(new Command.Resume(reply(question, invocation)));
            }
            invocation.answered(answer);
            return answer;
        } catch (AgentLostException e) {
            invocation.lost(e);
            throw new StoppedException();
        } finally {
            ladder.leave();
            takeLock(held);
        }
    }

    /// Behind what the cell ends with, what it has printed is asked for at once.
    private Answer runs(List<Command> commands, Invocation invocation) throws AgentLostException {
        int last = commands.size() - 1;
        if (invocation.show()) {
            commands.add(new Command.Flush(++marks));
        }
        var answers = ask(commands);
        answers.given().forEach(each -> heard(each, invocation));
        var answer = answers.of(last);
        if (answers.given().size() > last + 1 && !(answer instanceof Answer.Asks)) {
            flushed = Optional.of(new Flushed(marks, isListening(answers.of(last + 1))));
        }
        return answer;
    }

    private static boolean isListening(Answer toFlush) {
        return toFlush instanceof Answer.Listening;
    }

    /// Other code may run meanwhile; what was running goes on afterwards.
    private Reply reply(Question question, Invocation asking) {
        boolean shown = hasValueToShow;
        try {
            return questions.apply(question);
        } finally {
            current = asking;
            hasValueToShow = shown;
        }
    }

    private static String result(Answer answer) throws RunException {
        return switch (answer) {
            case Answer.Value(MimeBundle bundle) ->
                    bundle.data().getOrDefault(MimeBundle.TEXT_PLAIN, "");
            case Answer.NoValue() -> "";
            case Answer.Done(), Answer.Listening(), Answer.Loaded(_) -> "";
            case Answer.Threw(var thrown) ->
                    throw new UserException(
                            thrown.message().orElse(""), thrown.className(), NO_FRAMES);
            case Answer.Unresolved(int snippetId, _) ->
                    throw new ResolutionException(snippetId, NO_FRAMES);
            case Answer.Stopped(), Answer.Exited(_) -> throw new StoppedException();
            case Answer.NotInstalled _, Answer.Asks _, Answer.Measured _ ->
                    throw new IllegalStateException("not an answer to an invocation: " + answer);
        };
    }

    @Override
    public void addToClasspath(String path) {
        if (path.equals(NO_PATH)) {
            return;
        }
        classPath.add(path);
        try {
            ask(new Command.AddToClassPath(path));
        } catch (AgentLostException e) {
            current.lost(e);
        }
    }

    @Override
    public void stop() {
        // The session stops a cell by a signal to the agent; JShell.stop() is never called.
    }

    @Override
    public Object extensionCommand(String command, Object arg) throws NotImplementedException {
        throw new NotImplementedException("no extension command " + command);
    }

    @Override
    public void close() {
        agents.close();
    }

    /// Waits until everything that was printed before has reached the listener.
    ///
    /// @return whether somebody in the agent wants to hear that cells have ended
    /// @throws AgentLostException if the process ends meanwhile
    boolean flush() throws AgentLostException {
        var done = flushed.isPresent() ? flushed.get() : flushed();
        flushed = Optional.empty();
        agents.current().awaitFlushed(done.mark());
        return done.listening();
    }

    private Flushed flushed() throws AgentLostException {
        var flush = new Command.Flush(++marks);
        return new Flushed(flush.mark(), isListening(attended(flush)));
    }

    /// An agent that has been stopped from outside answers nothing; an interrupt must end that too.
    private Answer attended(Command command) throws AgentLostException {
        ladder.attend(current.cell());
        try {
            return ask(command);
        } finally {
            ladder.leave();
        }
    }

    private Answer ask(Command command) throws AgentLostException {
        return ask(List.of(command)).of(0);
    }

    private Answers ask(List<Command> commands) throws AgentLostException {
        flushed = Optional.empty();
        if (current.lost().isPresent()) {
            throw current.lost().get();
        }
        return agents.current().ask(commands);
    }

    private int releaseLock() {
        int held = lock.getHoldCount();
        for (int i = 0; i < held; i++) {
            lock.unlock();
        }
        return held;
    }

    private void takeLock(int held) {
        for (int i = 0; i < held; i++) {
            lock.lock();
        }
    }
}
