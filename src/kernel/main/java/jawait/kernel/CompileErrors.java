package jawait.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jawait.kernel.snippet.Problem;
import jawait.kernel.snippet.SnippetSource;

/// Reports what the compiler refused: the cell's line, the place marked under it, the reason.
final class CompileErrors {

    private static final String NAME = "CompileError";

    private CompileErrors() {
        // static methods only
    }

    /// A report of the errors in one snippet; warnings are left out.
    ///
    /// @param code the whole cell
    /// @param source the snippet
    /// @param problems what the compiler says
    static ErrorReport report(String code, SnippetSource source, List<Problem> problems) {
        var errors = problems.stream().filter(Problem::error).toList();
        var traceback = new ArrayList<String>();
        for (var error : errors) {
            var mark =
                    Mark.of(code, source.offset() + error.start(), source.offset() + error.end());
            traceback.add(Ansi.error(NAME) + " in line " + mark.line());
            traceback.add("    " + mark.text());
            traceback.add("    " + Ansi.mark(mark.carets()));
            traceback.add(message(error));
        }
        return new ErrorReport(NAME, summary(code, source, errors), traceback);
    }

    private static String summary(String code, SnippetSource source, List<Problem> errors) {
        var first = errors.getFirst();
        var mark = Mark.of(code, source.offset() + first.start(), source.offset() + first.end());
        var more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
        return "line " + mark.line() + ": " + message(first) + more;
    }

    /// The compiler's words on one line: a symbol behind its message, and no place where the place
    /// is only the wrapper that JShell puts around a snippet.
    private static String message(Problem problem) {
        return problem.message()
                .lines()
                .map(String::strip)
                .filter(line -> !line.equals("location: class"))
                .map(line -> line.replaceFirst("^symbol: +", ""))
                .collect(Collectors.joining(": "))
                .replaceAll(":+ ", ": ");
    }
}
