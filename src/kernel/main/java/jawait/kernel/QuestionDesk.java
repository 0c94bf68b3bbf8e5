package jawait.kernel;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jawait.kernel.protocol.ErrorReply;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.transport.Log;

/// Answers requests one after the other on a thread of its own: busy, reply, idle. Thread-safe.
///
/// Several desks answer side by side, so that neither a cell nor a slow question holds others up.
final class QuestionDesk {

    private static final String REQUEST = "_request";

    private final StatusBoard board;
    private final Function<Message<Request>, Optional<Reply>> handler;
    private final BiConsumer<Message<Request>, Reply> reply;
    private final Runnable afterwards;
    private final ExecutorService thread;

    /// @param name of the thread
    /// @param board where busy and idle go
    /// @param handler finds the answer; none for messages that have none
    /// @param reply sends it on the right channel
    /// @param afterwards runs after each idle
    QuestionDesk(
            String name,
            StatusBoard board,
            Function<Message<Request>, Optional<Reply>> handler,
            BiConsumer<Message<Request>, Reply> reply,
            Runnable afterwards) {
        this.thread = OneThread.named(name);
        this.board = board;
        this.handler = handler;
        this.reply = reply;
        this.afterwards = afterwards;
    }

    void submit(Message<Request> message) {
        thread.execute(() -> answer(message));
    }

    private void answer(Message<Request> message) {
        board.busy(message.header());
        answerOrFault(message).ifPresent(found -> reply.accept(message, found));
        board.idle(message.header());
        afterwards.run();
    }

    private Optional<Reply> answerOrFault(Message<Request> message) {
        try {
            return handler.apply(message);
        } catch (RuntimeException | Error e) {
            var type = message.header().msgType();
            Log.error("The kernel failed at a " + type, e);
            return type.endsWith(REQUEST) ? Optional.of(fault(message, e)) : Optional.empty();
        }
    }

    /// Comm messages want no reply, and get none when they fail.
    private static Reply fault(Message<Request> message, Throwable fault) {
        var report = KernelFault.report(fault);
        return ErrorReply.to(message.header(), report.ename(), report.evalue(), report.traceback());
    }
}
