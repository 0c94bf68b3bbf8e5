package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import jawait.kernel.snippet.Problem;
import jawait.kernel.snippet.SnippetSource;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// Splits a cell into snippets before any of them runs, so that a syntax error in the last line
/// means that nothing ran. Not thread-safe: the caller holds the lock on the JShell.
public final class CellParser {

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    /// A parser.
    ///
    /// @param shell knows the language level
    public CellParser(JShell shell) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    /// Splits a cell.
    ///
    /// @param cell Java as learners write it: any number of imports, variables, methods, types,
    ///   statements and expressions; the last semicolon of a snippet may be missing at its end
    /// @return the snippets, or the first one that cannot be read
    public ParsedCell parse(String cell) {
        var fatal = Constants.tooLong(cell).or(() -> HiddenPackages.hidden(cell));
        if (fatal.isPresent()) {
            return new ParsedCell.Broken(new SnippetSource(cell, 0, 1), List.of(fatal.get()));
        }
        var source = Source.of(cell);
        if (source.isProbablyOneExpression() || source.isOneStatement()) {
            // JShell knows at a glance, and nothing runs before its error.
            return parse(cell, 0, new ArrayList<>());
        }
        var read = ReadCell.of(source);
        return read.end() == cell.length()
                ? new ParsedCell.Snippets(read.snippets())
                : parse(cell, read.end(), new ArrayList<>(read.snippets()));
    }

    /// JShell's own analysis from a place on where the compiler found something wrong: it knows
    /// more kinds of snippets, and its words are those that learners meet elsewhere.
    private ParsedCell parse(String cell, int start, List<SnippetSource> sources) {
        int checked = sources.size();
        String rest = cell.substring(start);
        while (true) {
            var info = analysis.analyzeCompletion(rest);
            int offset = cell.length() - rest.length();
            switch (info.completeness()) {
                case EMPTY -> {
                    return checked(List.copyOf(sources), checked);
                }
                case COMPLETE, CONSIDERED_INCOMPLETE ->
                        sources.add(SnippetSource.at(cell, offset, info.source()));
                case COMPLETE_WITH_SEMI -> {
                    var source = SnippetSource.at(cell, offset, info.source());
                    var problems = missingSemicolon(source);
                    if (!problems.isEmpty()) {
                        return new ParsedCell.Broken(source, problems);
                    }
                    sources.add(source);
                }
                case DEFINITELY_INCOMPLETE, UNKNOWN -> {
                    return broken(SnippetSource.at(cell, offset, rest), info);
                }
            }
            rest = info.remaining();
        }
    }

    /// Some errors show only when a snippet is really parsed: `int class = 3;` counts as complete.
    private ParsedCell checked(List<SnippetSource> sources, int from) {
        boolean nothingRunsBefore = sources.size() == 1;
        for (var source : sources.subList(nothingRunsBefore ? 1 : from, sources.size())) {
            var problems = syntaxErrors(source.text());
            if (!problems.isEmpty()) {
                return new ParsedCell.Broken(source, problems);
            }
        }
        return new ParsedCell.Snippets(sources);
    }

    /// Whether a text is one expression and nothing else. Nothing is declared or run.
    ///
    /// @param text Java, with or without a semicolon
    /// @return false for statements, calls without a value, declarations, several snippets, and
    ///   what cannot be read; true for an expression that does not compile
    public boolean isExpression(String text) {
        return parse(text) instanceof ParsedCell.Snippets(var sources)
                && sources.size() == 1
                && analysis.sourceToSnippets(sources.getFirst().text()).stream()
                        .allMatch(CellParser::isExpression);
    }

    private static boolean isExpression(Snippet snippet) {
        return switch (snippet) {
            case ExpressionSnippet _ -> true;
            case ErroneousSnippet wrong -> wrong.probableKind() == Snippet.Kind.EXPRESSION;
            // A call is taken for a temporary variable.
            default -> snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        };
    }

    /// Two lines without a semicolon between them count as one snippet that lacks its last one;
    /// only a real parse tells the difference.
    private List<Problem> missingSemicolon(SnippetSource source) {
        return source.text().strip().indexOf('\n') < 0 ? List.of() : syntaxErrors(source.text());
    }

    private ParsedCell broken(SnippetSource source, CompletionInfo info) {
        var problems = syntaxErrors(source.text());
        if (!problems.isEmpty()) {
            return new ParsedCell.Broken(source, problems);
        }
        var problem =
                info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN
                        ? problem("this is not Java", 0)
                        : openComment(source.text());
        return new ParsedCell.Broken(source, List.of(problem));
    }

    /// The compiler takes everything behind an open comment for blank and so finds nothing wrong.
    private static Problem openComment(String text) {
        int open = text.lastIndexOf("/*");
        return open > text.lastIndexOf("*/")
                ? problem("this comment is not closed", open)
                : problem("the cell ends before this is complete", 0);
    }

    private static Problem problem(String message, int start) {
        return new Problem(true, "jawait.err.incomplete", message, start, start + 2);
    }

    /// JShell reads the source without installing or running it.
    private List<Problem> syntaxErrors(String source) {
        return analysis.sourceToSnippets(source).stream()
                .filter(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS)
                .flatMap(shell::diagnostics)
                .map(Problem::of)
                .filter(Problem::error)
                .toList();
    }
}
