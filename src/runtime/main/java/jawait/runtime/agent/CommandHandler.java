package jawait.runtime.agent;

import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import jawait.runtime.host.CellEnds;
import jawait.runtime.link.Answer;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.Command;

/// Finds the answer to a command. The learner's code is left to the main thread.
final class CommandHandler {

    private final MainLoop<Answer> mainLoop;
    private final Thread main;
    private final Invocation invocation;
    private final SnippetLoader loader;
    private final Outbox outbox;

    /// @param mainLoop runs the learner's code
    /// @param main the thread that does
    /// @param invocation how it is run
    /// @param loader has the learner's classes
    /// @param outbox has what it printed
    CommandHandler(
            MainLoop<Answer> mainLoop,
            Thread main,
            Invocation invocation,
            SnippetLoader loader,
            Outbox outbox) {
        this.mainLoop = mainLoop;
        this.main = main;
        this.invocation = invocation;
        this.loader = loader;
        this.outbox = outbox;
    }

    /// Carries a command out.
    ///
    /// @param command what to do
    /// @return the outcome
    Answer handle(Command command) {
        return switch (command) {
            case Command.Load(var classes) -> load(classes);
            case Command.Redefine(var classes) -> redefine(classes);
            case Command.Invoke invoke -> mainLoop.call(() -> invocation.run(invoke));
            case Command.ReadVariable read -> mainLoop.call(() -> invocation.run(read));
            case Command.EndCell end -> mainLoop.call(() -> invocation.run(end));
            case Command.AddToClassPath(var path) -> {
                loader.addToClassPath(path);
                yield new Answer.Done();
            }
            case Command.Resume(var reply) -> mainLoop.resume(reply);
            case Command.Measure(var gauge) -> new Answer.Measured(invocation.read(gauge));
            case Command.Flush(long mark) -> {
                outbox.flush(mark, main);
                yield CellEnds.listeners().isEmpty() ? new Answer.Done() : new Answer.Listening();
            }
        };
    }

    private Answer load(List<ClassBytes> classes) {
        try {
            return new Answer.Loaded(loader.load(classes));
        } catch (ClassNotFoundException | LinkageError e) {
            return new Answer.NotInstalled(e.toString());
        }
    }

    private Answer redefine(List<ClassBytes> classes) {
        try {
            Redefinition.redefine(classes, loader);
            return new Answer.Done();
        } catch (UnsupportedOperationException e) {
            return new Answer.NotInstalled(String.valueOf(e.getMessage()));
        } catch (ClassNotFoundException | UnmodifiableClassException | LinkageError e) {
            return new Answer.NotInstalled(e.toString());
        }
    }
}
