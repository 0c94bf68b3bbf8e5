package jawait.kernel;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.protocol.CommClose;
import jawait.kernel.protocol.CommInfoReply;
import jawait.kernel.protocol.CommInfoRequest;
import jawait.kernel.protocol.CommMessage;
import jawait.kernel.protocol.CommOpen;
import jawait.kernel.protocol.CompleteRequest;
import jawait.kernel.protocol.ConnectReply;
import jawait.kernel.protocol.ConnectRequest;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.HistoryRequest;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.InspectRequest;
import jawait.kernel.protocol.InterruptReply;
import jawait.kernel.protocol.InterruptRequest;
import jawait.kernel.protocol.IsCompleteRequest;
import jawait.kernel.protocol.KernelInfoRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.ShutdownReply;
import jawait.kernel.protocol.ShutdownRequest;
import jawait.kernel.protocol.Status;
import jawait.kernel.transport.Receiver;

/// Wires the parts together and finds the handler of each request.
///
/// Cells queue on one desk. Everything else on shell is answered by another, so it is answered
/// while a cell runs; control has a third. Each desk has one thread and keeps its order.
final class Kernel implements Receiver {

    private static final System.Logger LOG = System.getLogger(Kernel.class.getName());

    private final Frontend frontend;
    private final ShellSession session;
    private final History history;
    private final CodeIntelligence intelligence;
    private final ConnectReply connection;
    private final Shutdown shutdown;
    private final CellDesk cells;
    private final QuestionDesk questions;
    private final QuestionDesk control;
    private volatile boolean ending;

    /// The parts that a kernel is made of.
    record Parts(
            Frontend frontend,
            OutputRouter router,
            ShellSession session,
            History history,
            CodeIntelligence intelligence,
            ConnectReply connection,
            Shutdown shutdown) {}

    Kernel(Parts parts) {
        this.frontend = parts.frontend();
        this.session = parts.session();
        this.history = parts.history();
        this.intelligence = parts.intelligence();
        this.connection = parts.connection();
        this.shutdown = parts.shutdown();
        this.cells =
                new CellDesk(
                        frontend,
                        new CellEvaluation(
                                frontend,
                                parts.router(),
                                history,
                                new CellRunner(parts.session()),
                                new Pager(intelligence, parts.router())));
        this.questions =
                new QuestionDesk(
                        "questions",
                        frontend,
                        this::answer,
                        frontend::replyOnShell,
                        this::afterQuestion);
        this.control =
                new QuestionDesk(
                        "control-desk",
                        frontend,
                        this::answer,
                        frontend::replyOnControl,
                        this::endIfAsked);
    }

    /// Says that the kernel is starting and begins to answer.
    ///
    /// @param first runs before the first cell
    void start(Runnable first) {
        frontend.publish(new Status(ExecutionState.STARTING), Optional.empty());
        cells.start(first);
        questions.start();
        control.start();
    }

    @Override
    public void shell(Message<Request> message) {
        if (message.content() instanceof ExecuteRequest request) {
            cells.submit(message, request);
        } else {
            questions.submit(message);
        }
    }

    @Override
    public void control(Message<Request> message) {
        control.submit(message);
    }

    @Override
    public void stdin(Message<InputReply> message) {
        LOG.log(Level.DEBUG, "an input_reply that nobody asked for");
    }

    private Optional<Reply> answer(Message<Request> message) {
        return switch (message.content()) {
            case KernelInfoRequest _ -> Optional.of(KernelInfo.reply());
            case CompleteRequest request -> Optional.of(intelligence.complete(request));
            case InspectRequest request -> Optional.of(intelligence.inspect(request));
            case IsCompleteRequest request -> Optional.of(intelligence.isComplete(request));
            case HistoryRequest request -> Optional.of(history.answer(request));
            case CommInfoRequest _ -> Optional.of(new CommInfoReply(Map.of()));
            case ConnectRequest _ -> Optional.of(connection);
            case InterruptRequest _ -> Optional.of(interrupt());
            case ShutdownRequest request -> Optional.of(shutdown(request));
            case CommOpen open -> refuse(open, message);
            case CommMessage _, CommClose _ -> Optional.empty();
            case ExecuteRequest _ -> misplaced(message);
        };
    }

    private Reply interrupt() {
        cells.running().ifPresent(_ -> session.interrupt(cells.cell()));
        return new InterruptReply();
    }

    private Reply shutdown(ShutdownRequest request) {
        // The reply and idle go out first; see endIfAsked.
        ending = true;
        return new ShutdownReply(request.restart());
    }

    /// No target is registered, and the protocol's answer to an unknown one is to close the comm.
    private Optional<Reply> refuse(CommOpen open, Message<Request> message) {
        var close = new CommClose(open.commId(), new com.google.gson.JsonObject());
        frontend.publish(close, Optional.of(message.header()));
        return Optional.empty();
    }

    private static Optional<Reply> misplaced(Message<Request> message) {
        LOG.log(Level.WARNING, "an {0} on the control channel", message.header().msgType());
        return Optional.empty();
    }

    private void afterQuestion() {
        sayBusyAgain();
        endIfAsked();
    }

    private void endIfAsked() {
        if (ending) {
            shutdown.begin();
        }
    }

    /// Frontends take the last status for the kernel's own: without this, the answer to a question
    /// would show a kernel at rest while a cell is still running.
    private void sayBusyAgain() {
        cells.running()
                .ifPresent(cell ->
                        frontend.publish(new Status(ExecutionState.BUSY), Optional.of(cell)));
    }
}
