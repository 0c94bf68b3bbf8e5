package jawait.kernel;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jawait.kernel.history.History;
import jawait.kernel.protocol.ErrorOutput;
import jawait.kernel.protocol.ExecuteInput;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.ExecuteResult;
import jawait.kernel.protocol.ExpressionResult;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Publication;
import jawait.runtime.MimeBundle;

/// Evaluates one cell: its input, its outputs, its result, and what its reply says. It owns the
/// execution count. Not thread-safe: cells come from one thread.
///
/// Source: Jupyter messaging protocol, *Execute*
/// (<https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute>).
final class CellEvaluation {

    private static final ErrorReport NO_VALUE =
            ErrorReport.of("NoValue", "this is not an expression with a value.");

    private final Frontend frontend;
    private final OutputRouter router;
    private final History history;
    private final CellRunner runner;
    private final Pager pager;
    private int executionCount;

    CellEvaluation(
            Frontend frontend,
            OutputRouter router,
            History history,
            CellRunner runner,
            Pager pager) {
        this.frontend = frontend;
        this.router = router;
        this.history = history;
        this.runner = runner;
        this.pager = pager;
    }

    /// {@return the number of the last cell that was counted, 0 before the first}
    int executionCount() {
        return executionCount;
    }

    /// Evaluates a cell, and says all there is to say but its reply.
    ///
    /// @param cell the number that its output carries
    /// @param header of the request
    /// @param request what to evaluate
    /// @return the reply
    ExecuteReply evaluate(long cell, Header header, ExecuteRequest request) {
        if (request.storeHistory()) {
            executionCount++;
        }
        if (!request.silent()) {
            publish(new ExecuteInput(request.code(), executionCount), header);
        }
        router.enter(cell, header);
        var result = result(cell, request.code());
        router.leave();
        var reply = tell(result, cell, header, request);
        if (request.storeHistory()) {
            // After all that somebody waits for.
            history.add(executionCount, request.code(), text(result));
        }
        return reply;
    }

    private ExecuteReply tell(CellResult result, long cell, Header header, ExecuteRequest request) {
        return switch (result) {
            case CellResult.Value(var bundle) -> {
                if (!request.silent()) {
                    show(bundle, header, request.userExpressions().isEmpty());
                }
                yield ok(cell, request);
            }
            case CellResult.NoValue() -> ok(cell, request);
            case CellResult.Failed(var report) -> failed(report, header);
        };
    }

    private CellResult result(long cell, String code) {
        try {
            return pager.answer(cell, code).orElseGet(() -> run(cell, code));
        } catch (RuntimeException | Error e) {
            // Whatever the compiler dies of must end this cell and not the kernel.
            return new CellResult.Failed(KernelFault.report(e));
        }
    }

    private CellResult run(long cell, String code) {
        return runner.run(cell, Integer.toString(executionCount), code, router::note);
    }

    private void show(MimeBundle bundle, Header header, boolean last) {
        var data = BundleJson.of(bundle);
        var result = new ExecuteResult(executionCount, data, new JsonObject());
        if (last) {
            frontend.publishLast(result, Optional.of(header));
        } else {
            publish(result, header);
        }
    }

    private ExecuteReply ok(long cell, ExecuteRequest request) {
        var expressions = expressions(cell, request.userExpressions());
        return new ExecuteReply.Ok(executionCount, router.payloads().take(), expressions);
    }

    private ExecuteReply failed(ErrorReport report, Header header) {
        publish(new ErrorOutput(report.ename(), report.evalue(), report.traceback()), header);
        return new ExecuteReply.Error(
                executionCount, report.ename(), report.evalue(), report.traceback());
    }

    /// Each by itself: one that fails says so in its place and leaves the others alone.
    private Map<String, ExpressionResult> expressions(long cell, Map<String, String> expressions) {
        var results = new LinkedHashMap<String, ExpressionResult>();
        expressions.forEach((name, code) -> results.put(name, expression(cell, name, code)));
        return results;
    }

    private ExpressionResult expression(long cell, String name, String code) {
        try {
            return switch (runner.expression(cell, name, code)) {
                case CellResult.Value(var bundle) ->
                        new ExpressionResult.Value(BundleJson.of(bundle), new JsonObject());
                case CellResult.NoValue() -> failed(NO_VALUE);
                case CellResult.Failed(var report) -> failed(report);
            };
        } catch (RuntimeException | Error e) {
            return failed(KernelFault.report(e));
        }
    }

    private static ExpressionResult failed(ErrorReport report) {
        return new ExpressionResult.Failed(report.ename(), report.evalue(), report.traceback());
    }

    private void publish(Publication publication, Header header) {
        frontend.publish(publication, Optional.of(header));
    }

    private static Optional<String> text(CellResult result) {
        return result instanceof CellResult.Value(var bundle)
                ? Optional.ofNullable(bundle.data().get(MimeBundle.TEXT_PLAIN))
                : Optional.empty();
    }
}
