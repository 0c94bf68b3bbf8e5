package jawait.kernel;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import jawait.kernel.protocol.ErrorOutput;
import jawait.kernel.protocol.ExecuteInput;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.ExecuteResult;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.MimeJson;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.Status;
import jawait.runtime.MimeBundle;

/// Runs the queued cells one after the other on a thread of its own. It owns the execution count.
///
/// Source: Jupyter messaging protocol, *Execute*
/// (<https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute>).
final class CellDesk {

    /// A request with its typed content beside it.
    private record Job(Message<Request> message, ExecuteRequest request) {}

    /// The compiler recurses as deep as the learner nests; the default stack gives up early.
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final Frontend frontend;
    private final OutputRouter router;
    private final History history;
    private final CellRunner runner;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private volatile Optional<Header> running = Optional.empty();
    private final AtomicLong cell = new AtomicLong();
    private int executionCount;

    CellDesk(Frontend frontend, OutputRouter router, History history, CellRunner runner) {
        this.frontend = frontend;
        this.router = router;
        this.history = history;
        this.runner = runner;
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

    /// {@return the request whose cell is running}
    Optional<Header> running() {
        return running;
    }

    /// {@return the number of the cell that runs or ran last}
    long cell() {
        return cell.get();
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
        status(ExecutionState.BUSY, header);
        running = Optional.of(header);
        try {
            execute(job, header);
        } finally {
            running = Optional.empty();
            status(ExecutionState.IDLE, header);
        }
    }

    private void execute(Job job, Header header) {
        var request = job.request();
        boolean counted = request.storeHistory() && !request.silent();
        int count = counted ? ++executionCount : executionCount;
        if (!request.silent()) {
            frontend.publish(new ExecuteInput(request.code(), count), Optional.of(header));
        }
        router.enter(cell.incrementAndGet(), header);
        var result = result(request.code(), count);
        if (counted) {
            history.add(count, request.code(), text(result));
        }
        answer(job, header, count, result);
    }

    private CellResult result(String code, int count) {
        try {
            return runner.run(cell.get(), Integer.toString(count), code, router::note);
        } catch (RuntimeException | Error e) {
            // Whatever the compiler dies of must end this cell and not the kernel.
            return new CellResult.Failed(KernelFault.report(e));
        }
    }

    private void answer(Job job, Header header, int count, CellResult result) {
        switch (result) {
            case CellResult.Value(var bundle) -> {
                if (!job.request().silent()) {
                    var data = MimeJson.of(bundle);
                    frontend.publish(
                            new ExecuteResult(count, data, new JsonObject()), Optional.of(header));
                }
                frontend.replyOnShell(job.message(), new ExecuteReply.Ok(count));
            }
            case CellResult.NoValue() ->
                    frontend.replyOnShell(job.message(), new ExecuteReply.Ok(count));
            case CellResult.Failed(var report) -> {
                frontend.publish(
                        new ErrorOutput(report.ename(), report.evalue(), report.traceback()),
                        Optional.of(header));
                if (job.request().stopOnError()) {
                    // Before the reply: whoever reads it may send the next cell at once.
                    abortQueued();
                }
                frontend.replyOnShell(
                        job.message(),
                        new ExecuteReply.Error(
                                count, report.ename(), report.evalue(), report.traceback()));
            }
        }
    }

    private void abortQueued() {
        var aborted = new java.util.ArrayList<Job>();
        jobs.drainTo(aborted);
        for (var job : aborted) {
            status(ExecutionState.BUSY, job.message().header());
            frontend.replyOnShell(job.message(), new ExecuteReply.Aborted(executionCount));
            status(ExecutionState.IDLE, job.message().header());
        }
    }

    private void status(ExecutionState state, Header parent) {
        frontend.publish(new Status(state), Optional.of(parent));
    }

    private static Optional<String> text(CellResult result) {
        return result instanceof CellResult.Value(var bundle)
                ? Optional.ofNullable(bundle.data().get(MimeBundle.TEXT_PLAIN))
                : Optional.empty();
    }
}
