package jawait.kernel;

import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;

/// Runs the queued cells one after the other on a thread of its own.
///
/// Source: Jupyter messaging protocol, *Execute*
/// (<https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute>).
final class CellDesk {

    /// A request with its typed content beside it.
    private record Job(Message<Request> message, ExecuteRequest request) {}

    /// The compiler recurses as deep as the learner nests; the default stack gives up early.
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final Frontend frontend;
    private final StatusBoard board;
    private final CellEvaluation evaluation;
    private final InputDesk inputs;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile long cell;

    CellDesk(Frontend frontend, StatusBoard board, CellEvaluation evaluation, InputDesk inputs) {
        this.frontend = frontend;
        this.board = board;
        this.evaluation = evaluation;
        this.inputs = inputs;
    }

    /// Starts the thread.
    ///
    /// @param first runs before the first cell
    void start(Runnable first) {
        Thread.ofPlatform()
                .daemon()
                .name("cells")
                .stackSize(STACK_BYTES)
                .start(() -> {
                    first.run();
                    work();
                });
    }

    void submit(Message<Request> message, ExecuteRequest request) {
        jobs.add(new Job(message, request));
    }

    /// {@return a number that no cell has}
    long number() {
        return numbers.incrementAndGet();
    }

    /// {@return the number of the cell that runs or ran last}
    long cell() {
        return cell;
    }

    private void work() {
        try {
            while (true) {
                run(jobs.take());
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; if somebody does, it is to end it.
            Thread.currentThread().interrupt();
        }
    }

    private void run(Job job) {
        var header = job.message().header();
        // Before anybody can see that it runs: an interrupt must find this cell and not the last.
        long number = number();
        cell = number;
        board.cellBusy(header);
        try {
            execute(number, job, header);
        } finally {
            board.cellIdle();
        }
    }

    private void execute(long number, Job job, Header header) {
        var reply = evaluate(number, job, header);
        if (reply instanceof ExecuteReply.Error && job.request().stopOnError()) {
            // Before the reply: whoever reads it may send the next cell at once.
            abortQueued();
        }
        frontend.replyOnShell(job.message(), reply);
    }

    private ExecuteReply evaluate(long number, Job job, Header header) {
        inputs.enter(number, job.message(), job.request());
        try {
            return evaluation.evaluate(number, header, job.request());
        } finally {
            inputs.leave();
        }
    }

    private void abortQueued() {
        var aborted = new ArrayList<Job>();
        jobs.drainTo(aborted);
        for (var job : aborted) {
            board.busy(job.message().header());
            frontend.replyOnShell(
                    job.message(), new ExecuteReply.Aborted(evaluation.executionCount()));
            board.idle(job.message().header());
        }
    }
}
