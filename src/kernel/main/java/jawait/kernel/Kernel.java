package jawait.kernel;

import java.util.Optional;
import java.util.function.BiConsumer;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.history.History;
import jawait.kernel.protocol.CommClose;
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
import jawait.kernel.transport.Log;
import jawait.kernel.transport.Receiver;

/// Wires the parts together and finds the handler of each request.
///
/// Cells queue on one desk, and everything else is answered by others while a cell runs: control by
/// one, completion, inspection and completeness by one each, because they may be slow, the rest by
/// one. Each desk has one thread and keeps its order.
final class Kernel implements Receiver {

    private final Frontend frontend;
    private final ShellSession session;
    private final History history;
    private final CodeIntelligence intelligence;
    private final ConnectReply connection;
    private final Shutdown shutdown;
    private final InputDesk inputs;
    private final CellDesk cells;
    private final CommDesk comms;
    private final StatusBoard board;
    private final QuestionDesk questions;
    private final QuestionDesk completion;
    private final QuestionDesk inspection;
    private final QuestionDesk completeness;
    private final QuestionDesk control;
    private volatile boolean ending;

    /// The parts that a kernel is made of.
    record Parts(
            Frontend frontend,
            OutputRouter router,
            InputDesk inputs,
            ShellSession session,
            CellRunner runner,
            History history,
            CodeIntelligence intelligence,
            ConnectReply connection,
            Rest rest,
            Shutdown shutdown) {}

    Kernel(Parts parts) {
        this.frontend = parts.frontend();
        this.session = parts.session();
        this.history = parts.history();
        this.intelligence = parts.intelligence();
        this.connection = parts.connection();
        this.shutdown = parts.shutdown();
        this.inputs = parts.inputs();
        this.board = new StatusBoard(frontend, parts.rest());
        this.cells =
                new CellDesk(
                        frontend,
                        board,
                        new CellEvaluation(
                                frontend,
                                parts.router(),
                                history,
                                parts.runner(),
                                new Pager(intelligence, parts.router())),
                        inputs);
        this.comms = new CommDesk(frontend, board, parts.router(), cells::number, session::signal);
        parts.router().connect(comms);
        this.questions = desk("questions", frontend::replyOnShell);
        this.completion = desk("completion", frontend::replyOnShell);
        this.inspection = desk("inspection", frontend::replyOnShell);
        this.completeness = desk("completeness", frontend::replyOnShell);
        this.control = desk("control-desk", frontend::replyOnControl);
    }

    private QuestionDesk desk(String name, BiConsumer<Message<Request>, Reply> reply) {
        return new QuestionDesk(name, board, this::answer, reply, this::endIfAsked);
    }

    /// Begins to prepare for the first cell; what that says waits until the kernel can be heard.
    ///
    /// @param first runs before the first cell
    void prepare(Runnable first) {
        cells.start(first);
    }

    /// Says that the kernel is starting, which frontends hear before any answer.
    void start() {
        frontend.publish(new Status(ExecutionState.STARTING), Optional.empty());
    }

    @Override
    public void shell(Message<Request> message) {
        switch (message.content()) {
            case ExecuteRequest request -> cells.submit(message, request);
            case CommOpen _, CommMessage _, CommClose _ -> comms.submit(message);
            case CompleteRequest _ -> completion.submit(message);
            case InspectRequest _ -> inspection.submit(message);
            case IsCompleteRequest _ -> completeness.submit(message);
            default -> questions.submit(message);
        }
    }

    /// What is to stop stops at once, whatever the desk is at: each thread that a word passes
    /// through waits for a core, and the code that is to stop may keep all of them busy.
    @Override
    public void control(Message<Request> message) {
        try {
            if (message.content() instanceof InterruptRequest) {
                interrupt();
            }
        } finally {
            control.submit(message);
        }
    }

    @Override
    public void stdin(Message<InputReply> message) {
        inputs.answer(message);
    }

    private Optional<Reply> answer(Message<Request> message) {
        return switch (message.content()) {
            case KernelInfoRequest _ -> Optional.of(KernelInfo.reply());
            case CompleteRequest request -> Optional.of(intelligence.complete(request));
            case InspectRequest request -> Optional.of(intelligence.inspect(request));
            case IsCompleteRequest request -> Optional.of(intelligence.isComplete(request));
            case HistoryRequest request -> Optional.of(history.answer(request));
            case CommInfoRequest request -> Optional.of(comms.answer(request));
            case ConnectRequest _ -> Optional.of(connection);
            case InterruptRequest _ -> Optional.of(new InterruptReply());
            case ShutdownRequest request -> Optional.of(shutdown(request));
            case CommOpen _, CommMessage _, CommClose _, ExecuteRequest _ -> misplaced(message);
        };
    }

    private void interrupt() {
        board.runningCell()
                .ifPresentOrElse(_ -> session.interrupt(cells.cell()), session::interruptLeftovers);
        comms.interrupt();
    }

    private Reply shutdown(ShutdownRequest request) {
        // The reply and idle go out first; see endIfAsked.
        ending = true;
        return new ShutdownReply(request.restart());
    }

    private static Optional<Reply> misplaced(Message<Request> message) {
        Log.warn("control: " + message.header().msgType() + " ignored: it belongs on shell");
        return Optional.empty();
    }

    private void endIfAsked() {
        if (ending) {
            shutdown.begin();
        }
    }
}
