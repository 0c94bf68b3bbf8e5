package jawait.kernel;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jawait.kernel.analysis.CellParser;
import jawait.kernel.analysis.MagicCall;
import jawait.kernel.analysis.ParsedCell;
import jawait.kernel.execution.AgentListener;
import jawait.kernel.execution.Evaluation;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.execution.SnippetIds;
import jawait.kernel.magic.CodeFailure;
import jawait.kernel.magic.MagicArguments;
import jawait.kernel.magic.MagicCell;
import jawait.kernel.magic.MagicContext;
import jawait.kernel.magic.MagicException;
import jawait.kernel.magic.MagicResult;
import jawait.kernel.magic.Magics;
import jawait.kernel.snippet.SnippetSource;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;

/// Runs the code of a cell, magics included, and what magics and `eval` run as part of it.
///
/// @param tools what every cell is run with
/// @param cell the number that its output carries
/// @param label where the code stands, as stack traces name it
/// @param show whether the last value is wanted as a picture; else the agent keeps the object
record CellCode(Tools tools, long cell, String label, boolean show) implements MagicContext {

    /// What every cell is run with.
    ///
    /// @param session where it runs
    /// @param parser splits it
    /// @param magics what it can call
    /// @param output takes what magics say
    /// @param errors reports what the compiler refuses
    record Tools(
            ShellSession session,
            CellParser parser,
            Magics magics,
            AgentListener output,
            CompileErrors errors) {}

    /// Runs code.
    ///
    /// @param code what a cell may hold
    /// @return its last value, or nothing; [MagicResult.Evaluated] where it is not to be shown
    /// @throws FailedCode if it does not end well; what stands behind the failure has not run
    MagicResult run(String code) throws FailedCode {
        try {
            return switch (MagicCell.of(code)) {
                case MagicCell.Whole(var call, var body) -> cellMagic(call, body);
                case MagicCell.Lines(var java, var calls) -> lines(java, calls);
            };
        } catch (MagicException e) {
            throw failure(e.sentence());
        }
    }

    private MagicResult lines(String java, List<MagicCall> calls) throws FailedCode {
        return switch (session().ask(_ -> tools.parser().parse(java))) {
            case ParsedCell.Broken(var where, var problems) ->
                    throw new FailedCode(tools.errors().report(java, where, problems), false);
            case ParsedCell.Snippets(var sources) ->
                    steps(java, new ArrayDeque<>(sources), new ArrayDeque<>(calls));
        };
    }

    private MagicResult steps(String java, Deque<SnippetSource> sources, Deque<MagicCall> calls)
            throws FailedCode {
        MagicResult last = new MagicResult.Nothing();
        while (!sources.isEmpty() || !calls.isEmpty()) {
            boolean magicIsNext =
                    sources.isEmpty()
                            || (!calls.isEmpty()
                                    && calls.getFirst().start() < sources.getFirst().offset());
            if (magicIsNext) {
                last = lineMagic(calls.removeFirst());
            } else {
                var source = sources.removeFirst();
                boolean isLast = sources.isEmpty() && calls.isEmpty();
                last = snippet(java, source, isLast && show);
            }
        }
        return last;
    }

    private MagicResult snippet(String java, SnippetSource source, boolean shown)
            throws FailedCode {
        var place = new SnippetIds.Place(label, source.line());
        var evaluation = session().eval(source.text(), place, cell, shown);
        Optional<ErrorReport> report = ErrorReports.of(java, source, evaluation, tools.errors());
        if (report.isPresent()) {
            throw new FailedCode(report.get(), evaluation instanceof Evaluation.Threw);
        }
        if (evaluation instanceof Evaluation.Value(var bundle)) {
            return new MagicResult.Shown(bundle);
        }
        return show ? new MagicResult.Nothing() : new MagicResult.Evaluated();
    }

    private MagicResult lineMagic(MagicCall call) throws FailedCode {
        try {
            var arguments = MagicArguments.of(call.arguments(), call.line());
            return tools.magics().line(call.name(), arguments, this);
        } catch (MagicException e) {
            throw failure(call.written() + " in line " + call.line() + ": " + e.sentence());
        } catch (CodeFailure e) {
            throw passedOn(e);
        }
    }

    private MagicResult cellMagic(MagicCall call, String body) throws FailedCode {
        try {
            var arguments = MagicArguments.of(call.arguments(), call.line());
            return tools.magics().cell(call.name(), arguments, body, this);
        } catch (MagicException e) {
            throw failure(call.written() + ": " + e.sentence());
        } catch (CodeFailure e) {
            throw passedOn(e);
        }
    }

    private static FailedCode failure(String sentence) {
        return new FailedCode(ErrorReport.of("MagicError", sentence), false);
    }

    private static FailedCode passedOn(CodeFailure failure) {
        return failure instanceof FailedCode own
                ? own
                : failure(String.valueOf(failure.getMessage()));
    }

    @Override
    public ShellSession session() {
        return tools.session();
    }

    @Override
    public Path folder() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public void print(String text) {
        session().flush();
        tools.output().onEvent(new Event.Output(cell, StandardStream.STDOUT, text), _ -> {});
    }

    @Override
    public void show(MimeBundle bundle) {
        session().flush();
        var id = UUID.randomUUID().toString();
        tools.output().onEvent(new Event.Display(cell, id, bundle), _ -> {});
    }

    @Override
    public Consumer<String> progress() {
        session().flush();
        return new ProgressLine(tools.output(), cell);
    }

    @Override
    public <T> T await(Work<T> work) throws MagicException, FailedCode {
        return new InterruptibleWork<>(work, () -> session().isInterrupted(cell)).result();
    }

    @Override
    public boolean isExpression(String code) {
        return session().ask(_ -> tools.parser().isExpression(code));
    }

    @Override
    public MagicResult run(String code, int line) throws FailedCode {
        return run("\n".repeat(line - 1) + code);
    }

    @Override
    public MagicResult runFrom(String place, String code) throws FailedCode {
        return new CellCode(tools, cell, place.replace('@', ' '), show).run(code);
    }
}
