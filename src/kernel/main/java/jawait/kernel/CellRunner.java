package jawait.kernel;

import java.util.List;
import java.util.function.Consumer;
import jawait.kernel.analysis.CellParser;
import jawait.kernel.execution.AgentListener;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.magic.MagicResult;
import jawait.kernel.magic.Magics;

/// Runs a cell: the whole of it is read first, then its snippets run one by one, and the first that
/// fails ends the cell.
final class CellRunner {

    private final ShellSession session;
    private final CellParser parser;
    private final CellCode.Tools tools;

    CellRunner(ShellSession session, Magics magics, AgentListener output, MissingNames names) {
        this.session = session;
        this.parser = session.ask(CellParser::new);
        this.tools = new CellCode.Tools(session, parser, magics, output, new CompileErrors(names));
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
        var result = run(new CellCode(tools, cell, label, true), code);
        session.endCell(cell, label, code);
        session.takeNotices().forEach(each -> note.accept(Notices.line(each)));
        session.takePending().forEach(pending -> note.accept(ErrorReports.pending(pending)));
        return result;
    }

    private CellResult run(CellCode runner, String code) {
        var quiet = new CellCode(tools, runner.cell(), runner.label(), false);
        session.answerQuestions(new CellQuestions(quiet)::answer);
        try {
            return runner.run(code) instanceof MagicResult.Shown(var bundle)
                    ? new CellResult.Value(bundle)
                    : new CellResult.NoValue();
        } catch (FailedCode e) {
            return new CellResult.Failed(e.report());
        }
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
                    ErrorReport.of(
                            "NoExpression",
                            "`" + code + "` is not a Java expression with a value."));
        }
        var label = "expression " + name;
        var result = run(new CellCode(tools, cell, label, true), code);
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
