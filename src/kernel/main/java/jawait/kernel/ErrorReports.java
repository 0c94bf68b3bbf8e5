package jawait.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jawait.kernel.execution.Evaluation;
import jawait.kernel.execution.Pending;
import jawait.kernel.snippet.SnippetSource;

/// The one place that writes the sentences about what went wrong in a cell.
final class ErrorReports {

    private ErrorReports() {
        // static methods only
    }

    /// A report of an evaluation that did not end well.
    ///
    /// @param code the whole cell
    /// @param source the snippet
    /// @param evaluation its outcome
    /// @param errors reports what the compiler refuses
    /// @return the report, empty where all went well
    static Optional<ErrorReport> of(
            String code, SnippetSource source, Evaluation evaluation, CompileErrors errors) {
        return switch (evaluation) {
            case Evaluation.Value _, Evaluation.NoValue _ -> Optional.empty();
            case Evaluation.Rejected(var problems) ->
                    Optional.of(errors.report(code, source, problems));
            case Evaluation.Refused refused -> Optional.of(refused(refused));
            case Evaluation.Threw(var thrown) -> Optional.of(ThrownReport.of(thrown));
            case Evaluation.Unresolved unresolved -> Optional.of(unresolved(unresolved));
            case Evaluation.Stopped() ->
                    Optional.of(
                            ErrorReport.of(
                                    "Interrupted", "the cell was stopped; variables are kept."));
            case Evaluation.Exited(int status) ->
                    Optional.of(
                            ErrorReport.of(
                                    "SystemExit",
                                    "System.exit("
                                            + status
                                            + ") ended this cell, and only this"
                                            + " cell; variables are kept."));
            case Evaluation.AgentLost lost -> Optional.of(lost(lost));
        };
    }

    private static ErrorReport unresolved(Evaluation.Unresolved unresolved) {
        var sentence =
                missing(unresolved.missing()) + ", and " + unresolved.definition() + " needs it.";
        var lines = new ArrayList<String>();
        lines.add(Ansi.error("UnresolvedReferenceException") + ": " + sentence);
        Frames.lines(unresolved.frames()).forEach(line -> lines.add("    " + line));
        return new ErrorReport("UnresolvedReferenceException", sentence, lines);
    }

    private static ErrorReport refused(Evaluation.Refused refused) {
        return ErrorReport.of(
                "ImportConflict",
                "`"
                        + refused.declaration()
                        + "` would change what names mean that "
                        + String.join(", ", refused.broken())
                        + (refused.broken().size() == 1 ? " uses" : " use")
                        + ", so it was not carried out. Write the full name of the type where you"
                        + " need it, such as `java.awt.List`.");
    }

    private static ErrorReport lost(Evaluation.AgentLost lost) {
        var why =
                lost.byInterrupt()
                        ? "the code did not stop when it was interrupted, so its process was ended"
                        : "the process that ran the cell has ended (" + lost.how() + ")";
        return ErrorReport.of(
                "ProcessEnded",
                why + " and a new one took its place. " + kept(lost.lostVariables()));
    }

    /// What is gone with a process and what is still there.
    static String kept(List<String> lostVariables) {
        var lost =
                lostVariables.isEmpty()
                        ? "No variables were lost"
                        : "Variables that were lost: " + String.join(", ", lostVariables);
        return lost + "; imports, methods and types are still there.";
    }

    /// A line about a definition that cannot be used yet.
    static String pending(Pending pending) {
        var use = pending.method() ? "() can be called" : " can be used";
        return missing(pending.missing()) + ": " + pending.name() + use + " once it is.\n";
    }

    private static String missing(List<String> references) {
        var names =
                references.stream().map(ErrorReports::name).collect(Collectors.joining(" and "));
        var subject = names.isEmpty() ? "something it refers to" : names;
        return subject + (references.size() > 1 ? " are" : " is") + " not defined yet";
    }

    /// JShell says `method sum(int)`, `variable x`, `class Point`; the kind is plain from the name.
    private static String name(String reference) {
        return "`" + reference.substring(reference.indexOf(' ') + 1) + "`";
    }
}
