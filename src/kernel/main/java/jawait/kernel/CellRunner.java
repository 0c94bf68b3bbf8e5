package jawait.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jawait.kernel.analysis.CellParser;
import jawait.kernel.analysis.ParsedCell;
import jawait.kernel.execution.Evaluation;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.execution.SnippetIds;
import jawait.kernel.snippet.SnippetSource;

/// Runs a cell: the whole of it is read first, then its snippets run one by one, and the first that
/// fails ends the cell.
final class CellRunner {

    private final ShellSession session;
    private final CellParser parser;

    CellRunner(ShellSession session) {
        this.session = session;
        this.parser = session.ask(CellParser::new);
    }

    /// Runs a cell.
    ///
    /// @param cell the number that its output carries
    /// @param label its execution count, as stack traces name it
    /// @param code what the learner typed
    /// @param note takes lines that belong on stderr
    /// @return how it ended; everything printed by its main thread has been heard before
    CellResult run(long cell, String label, String code, Consumer<String> note) {
        session.reviveAgent().ifPresent(lost -> note.accept(endedWhileIdle(lost)));
        var result =
                switch (session.ask(_ -> parser.parse(code))) {
                    case ParsedCell.Broken(var where, var problems) ->
                            new CellResult.Failed(CompileErrors.report(code, where, problems));
                    case ParsedCell.Snippets(var sources) -> run(cell, label, code, sources);
                };
        session.endCell(cell, label, code);
        session.flush();
        session.takePending().forEach(pending -> note.accept(ErrorReports.pending(pending)));
        return result;
    }

    private CellResult run(long cell, String label, String code, List<SnippetSource> sources) {
        Evaluation last = new Evaluation.NoValue();
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            boolean show = i == sources.size() - 1;
            var place = new SnippetIds.Place(label, source.line());
            last = session.eval(source.text(), place, cell, show);
            Optional<ErrorReport> report = ErrorReports.of(code, source, last);
            if (report.isPresent()) {
                return new CellResult.Failed(report.get());
            }
        }
        return last instanceof Evaluation.Value(var bundle)
                ? new CellResult.Value(bundle)
                : new CellResult.NoValue();
    }

    /// Evaluates one user expression.
    ///
    /// @param cell the cell that asks, which owns what is printed meanwhile
    /// @param name of the expression, as stack traces have it
    /// @param code must be an expression; declares nothing
    /// @return how it ended
    CellResult expression(long cell, String name, String code) {
        if (!session.ask(_ -> parser.isExpression(code))) {
            return new CellResult.Failed(
                    ErrorReport.of("NoExpression", "`" + code + "` is not one Java expression."));
        }
        var label = "expression " + name;
        var result = run(cell, label, code, List.of(SnippetSource.at(code, 0, code)));
        session.flush();
        return result;
    }

    private static String endedWhileIdle(List<String> lostVariables) {
        return "The learner's process ended while no cell was running, and a new one took its"
                + " place. "
                + ErrorReports.kept(lostVariables)
                + "\n";
    }
}
