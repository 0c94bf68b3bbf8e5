package jawait.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;
import jawait.kernel.transport.Log;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;

/// Asks the frontend that sent the running cell for the lines that the learner's code reads, and
/// hands each answer to the request that it belongs to. Thread-safe.
///
/// Source: Jupyter messaging protocol, *Messages on the stdin channel*
/// (<https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel>).
final class InputDesk {

    private static final String NOT_ALLOWED =
            "This frontend runs cells without input (allow_stdin is false). Run the cell in"
                    + " JupyterLab, or put the value into a variable instead of reading it.";

    private static final String ENDED =
            "Only the running cell can read input, and the cell that this code belongs to has"
                    + " ended. Read the input in a cell, and hand it to the code that needs it.";

    /// The running cell.
    private record Asker(long cell, Message<Request> request, boolean allowed) {}

    /// A request that the frontend has been sent.
    // Nobody compares two of them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Pending(Object[] asker, String messageId, long id, Consumer<Signal> agent) {}

    private final Frontend frontend;
    private Optional<Asker> running = Optional.empty();
    private Optional<Pending> pending = Optional.empty();

    InputDesk(Frontend frontend) {
        this.frontend = frontend;
    }

    /// A cell is about to run.
    ///
    /// @param cell its number
    /// @param message the request, whose sender is asked
    /// @param request its content
    synchronized void enter(long cell, Message<Request> message, ExecuteRequest request) {
        running = Optional.of(new Asker(cell, message, request.allowStdin()));
    }

    /// The cell has ended: nobody is asked any more, and a thread of it that still waits is told.
    synchronized void leave() {
        running = Optional.empty();
        pending.ifPresent(asked -> asked.agent().accept(refusal(asked.id(), ENDED)));
        pending = Optional.empty();
    }

    /// Asks the frontend. A request that is still open is given up.
    ///
    /// @param question of the agent
    /// @param held what the cell has printed on the line before
    /// @param agent takes the answer
    synchronized void ask(Event.InputRequest question, String held, Consumer<Signal> agent) {
        pending = Optional.empty();
        var asker = running.filter(cell -> cell.cell() == question.cell());
        if (asker.isEmpty()) {
            agent.accept(refusal(question.id(), ENDED));
        } else if (!asker.get().allowed()) {
            agent.accept(refusal(question.id(), NOT_ALLOWED));
        } else {
            var request = new InputRequest(held + question.prompt(), question.password());
            var messageId = frontend.ask(asker.get().request(), request);
            var identities = asker.get().request().identities().toArray();
            pending = Optional.of(new Pending(identities, messageId, question.id(), agent));
        }
    }

    /// Hands an answer on. One that nobody waits for is logged and dropped.
    ///
    /// @param reply names the request in its parent header, or has none, as from jupyter_client
    synchronized void answer(Message<InputReply> reply) {
        var asked = pending.filter(waiting -> isFor(waiting, reply));
        if (asked.isEmpty()) {
            Log.warn("stdin: an input_reply that nobody waits for is ignored");
            return;
        }
        pending = Optional.empty();
        var line = reply.content().value();
        asked.get().agent().accept(new Signal.InputReply(asked.get().id(), line));
    }

    /// Another frontend of the same kernel may not answer for the one that was asked.
    private static boolean isFor(Pending asked, Message<InputReply> reply) {
        return reply.parent().map(parent -> parent.msgId().equals(asked.messageId())).orElse(true)
                && Arrays.deepEquals(asked.asker(), reply.identities().toArray());
    }

    private static Signal refusal(long id, String reason) {
        return new Signal.InputRefused(id, reason);
    }
}
