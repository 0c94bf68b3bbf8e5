package jawait.runtime.agent;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import jawait.runtime.Display;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.render.ValueText;

/// Runs the learner's code on the main thread and says how it ended.
final class Invocation {

    private final SnippetLoader loader;
    private final StandardStreams streams;
    private final Outbox outbox;
    private final Interrupter interrupter;
    private final CellHost host;

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

    private Answer call(Command.Invoke command) throws ReflectiveOperationException {
        var method = loader.loadClass(command.className()).getDeclaredMethod(command.methodName());
        method.setAccessible(true);
        host.begin();
        var result = method.invoke(null);
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
        CellContext.enter(cell);
        StopFlags.lowerWherePossible();
        interrupter.begin(cell);
        Answer answer;
        try {
            answer = outcome(cell, code);
        } finally {
            interrupter.end();
            CellContext.leave();
        }
        outbox.drain(cell.id());
        return answer;
    }

    private Answer outcome(Cell cell, Callable<Answer> code) {
        try {
            streams.restoreBroken();
            return Outcome.of(cell, code.call());
        } catch (InvocationTargetException e) {
            return Outcome.of(cell, e.getTargetException());
        } catch (Throwable e) {
            return Outcome.of(cell, e);
        }
    }
}
