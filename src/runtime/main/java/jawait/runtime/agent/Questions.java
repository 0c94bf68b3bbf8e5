package jawait.runtime.agent;

import java.util.Optional;
import jawait.runtime.NotebookException;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Question;
import jawait.runtime.link.Reply;
import org.jspecify.annotations.Nullable;

/// Asks the kernel for the learner's code. The thread that asks runs further code of the same cell
/// while it waits.
public final class Questions {

    private static volatile Optional<Questions> installed = Optional.empty();

    private final MainLoop<Answer> mainLoop;
    private final Invocation invocation;

    private Questions(MainLoop<Answer> mainLoop, Invocation invocation) {
        this.mainLoop = mainLoop;
        this.invocation = invocation;
    }

    /// Opens the way to the kernel.
    ///
    /// @param mainLoop runs what the kernel sends meanwhile
    /// @param invocation knows what runs here
    static void install(MainLoop<Answer> mainLoop, Invocation invocation) {
        installed = Optional.of(new Questions(mainLoop, invocation));
    }

    /// Asks, and waits for the reply. An interrupt of the cell ends the waiting.
    ///
    /// @param question what to ask
    /// @return the result; null where there is none
    /// @throws NotebookException if it cannot be done, or the current thread is not the one that
    ///   runs the cell's own code
    public static @Nullable Object ask(Question question) {
        return installed
                .filter(each -> each.invocation.isRunningHere())
                .orElseThrow(() ->
                        new NotebookException(
                                "eval, lineMagic and cellMagic work in the cell's own thread while"
                                        + " the cell runs, not in threads that it starts."))
                .askHere(question);
    }

    private @Nullable Object askHere(Question question) {
        invocation.forgetLast();
        var reply = mainLoop.ask(new Answer.Asks(question));
        Hooks.stopCheck();
        return switch (reply) {
            case Reply.Evaluated() -> invocation.takeResult();
            case Reply.Threw() -> throw rethrown(invocation.takeThrown());
            case Reply.Stopped() -> throw stopped();
            case Reply.Text(var text) -> text;
            case Reply.Items(var items) -> items;
            case Reply.Nothing() -> null;
            case Reply.Failed(var message) -> throw new NotebookException(message);
        };
    }

    /// The signal that says so too takes another way, and may come after the reply.
    private static EndOfCell stopped() {
        var stop = new EndOfCell.Stop();
        StopFlags.raise(CellContext.owner(), stop);
        return stop;
    }

    private static NotebookException rethrown(Optional<Throwable> thrown) {
        thrown.ifPresent(Questions::<RuntimeException>throwAsItIs);
        return new NotebookException("the code failed");
    }

    /// The code's own exception, checked or not: who calls `eval` sees what the code threw.
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAsItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
