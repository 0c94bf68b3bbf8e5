package jawait.runtime.agent;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jawait.runtime.Display;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Gauge;
import jawait.runtime.render.ValueText;
import org.jspecify.annotations.Nullable;

/// Runs the learner's code on the main thread and says how it ended.
final class Invocation {

    private final SnippetLoader loader;
    private final StandardStreams streams;
    private final Outbox outbox;
    private final Interrupter interrupter;
    private final CellHost host;
    private final Stopwatch stopwatch = new Stopwatch();
    private Optional<Cell> running = Optional.empty();
    private @Nullable Object lastResult;
    private @Nullable Throwable lastThrown;

    /// @param loader has the learner's classes
    /// @param streams what the code sees in `System`
    /// @param outbox has what it printed
    /// @param interrupter ends the code when the kernel asks for it
    /// @param host has what it displayed
    Invocation(
            SnippetLoader loader,
            StandardStreams streams,
            Outbox outbox,
            Interrupter interrupter,
            CellHost host) {
        this.loader = loader;
        this.streams = streams;
        this.outbox = outbox;
        this.interrupter = interrupter;
        this.host = host;
    }

    /// Runs a method.
    ///
    /// @param command which
    /// @return how it ended
    Answer run(Command.Invoke command) {
        return inCell(cell(command.cell()), () -> call(command));
    }

    /// Reads a variable, whose value's `toString` is the learner's code. It runs as part of the
    /// last cell.
    ///
    /// @param command which
    /// @return its value
    Answer run(Command.ReadVariable command) {
        return inCell(cell(CellContext.latest().id()), () -> read(command));
    }

    /// Asks those who want to hear that a cell has ended, as part of that cell.
    ///
    /// @param command which
    /// @return how that ended
    Answer run(Command.EndCell command) {
        return inCell(
                cell(command.cell()),
                () -> {
                    QuietLines.show(command);
                    return new Answer.NoValue();
                });
    }

    /// {@return whether the current thread is running a cell's code}
    boolean isRunningHere() {
        return running.filter(Cell::isRunHere).isPresent();
    }

    /// Forgets what earlier code returned or threw.
    void forgetLast() {
        lastResult = null;
        lastThrown = null;
    }

    /// Takes what the code returned that ran last; it is not kept any longer.
    @Nullable Object takeResult() {
        var taken = lastResult;
        lastResult = null;
        return taken;
    }

    /// Takes what the code threw that ran last.
    Optional<Throwable> takeThrown() {
        var taken = Optional.ofNullable(lastThrown);
        lastThrown = null;
        return taken;
    }

    /// Reads a gauge. For any thread.
    List<Long> read(Gauge gauge) {
        return switch (gauge) {
            case MEMORY -> Stopwatch.memory();
            case CLOCK -> stopwatch.read();
        };
    }

    private Answer call(Command.Invoke command) throws Exception {
        var method = loader.loadClass(command.className()).getDeclaredMethod(command.methodName());
        method.setAccessible(true);
        host.begin();
        lastResult = null;
        var result = stopwatch.timed(() -> method.invoke(null));
        lastResult = result;
        return command.show() && !host.hasDisplayed(result)
                ? new Answer.Value(Display.render(result))
                : new Answer.NoValue();
    }

    private Answer read(Command.ReadVariable command) throws ReflectiveOperationException {
        var field = loader.loadClass(command.className()).getDeclaredField(command.variable());
        field.setAccessible(true);
        return new Answer.Value(MimeBundle.text(ValueText.of(field.get(null))));
    }

    /// The snippets of one cell share one object, and so do the threads that they started.
    private static Cell cell(long id) {
        var latest = CellContext.latest();
        if (latest.id() == id && latest.isRunHere() && latest.end().isEmpty()) {
            return latest;
        }
        Thread.interrupted();
        return new Cell(id, Thread.currentThread());
    }

    private Answer inCell(Cell cell, Callable<Answer> code) {
        // Code that asks the kernel waits on this thread while the kernel runs other code here.
        var outer = running;
        enter(cell);
        StopFlags.lowerWherePossible();
        Answer answer;
        try {
            answer = outcome(cell, code);
            streams.restoreBroken();
            answer = Outcome.of(cell, answer);
        } finally {
            interrupter.end();
            host.end();
            CellContext.leave();
            running = Optional.empty();
            outer.ifPresent(this::enter);
        }
        if (!(answer instanceof Answer.Stopped)) {
            outbox.drain(cell.id());
        }
        return answer;
    }

    private void enter(Cell cell) {
        running = Optional.of(cell);
        CellContext.enter(cell);
        interrupter.begin(cell);
    }

    private Answer outcome(Cell cell, Callable<Answer> code) {
        try {
            return Outcome.of(cell, code.call());
        } catch (InvocationTargetException e) {
            lastThrown = e.getTargetException();
            if (lastThrown instanceof StackOverflowError) {
                streams.catchUp();
            }
            return Outcome.of(cell, lastThrown);
        } catch (Throwable e) {
            return Outcome.of(cell, e);
        }
    }
}
