package jawait.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jawait.kernel.snippet.Problem;
import jawait.kernel.snippet.SnippetSource;

/// Reports what the compiler refused: the cell's line, the place marked under it, the compiler's
/// reason, and what to do about it.
///
/// @param names suggests names for those that do not exist
record CompileErrors(MissingNames names) {

    private static final String NAME = "CompileError";

    /// A report of the errors in one snippet, in the order of the cell; warnings are left out.
    ///
    /// @param code the whole cell
    /// @param source the snippet
    /// @param problems what the compiler says
    ErrorReport report(String code, SnippetSource source, List<Problem> problems) {
        var errors =
                problems.stream()
                        .filter(Problem::error)
                        .sorted(Comparator.comparingInt(Problem::start))
                        .toList();
        var traceback = new ArrayList<String>();
        for (var error : errors) {
            var place = Spot.of(code, source, error);
            var mark = Mark.of(code, place.start(), place.end());
            traceback.add(Ansi.error(NAME) + " in line " + mark.line());
            traceback.add("    " + mark.text());
            traceback.add("    " + Ansi.mark(mark.carets()));
            var message = CompilerMessage.lines(error);
            traceback.addAll(message);
            advice(code, error, message.getFirst(), place).ifPresent(traceback::add);
        }
        return new ErrorReport(NAME, summary(code, source, errors), traceback);
    }

    private Optional<String> advice(String code, Problem error, String message, Spot place) {
        return names.hint(error, code, place.start())
                .or(() -> PlainWords.of(error, message, place.text(code)));
    }

    private static String summary(String code, SnippetSource source, List<Problem> errors) {
        var first = errors.getFirst();
        var place = Spot.of(code, source, first);
        var mark = Mark.of(code, place.start(), place.end());
        var more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
        return "line " + mark.line() + ": " + CompilerMessage.lines(first).getFirst() + more;
    }

    /// What a problem marks in the cell.
    ///
    /// @param start UTF-16 index
    /// @param end UTF-16 index behind it
    private record Spot(int start, int end) {

        /// Of `"abc".lenght()` the compiler marks the whole, but it is about the name behind the
        /// dot.
        static Spot of(String code, SnippetSource source, Problem error) {
            int start = Math.min(source.offset() + error.start(), code.length());
            int end = Math.clamp(source.offset() + error.end(), start, code.length());
            var marked = code.substring(start, end);
            return MissingNames.name(error)
                    .map(name -> {
                        int behindDot = marked.lastIndexOf("." + name) + 1;
                        int from = start + behindDot;
                        return code.startsWith(name, from)
                                ? new Spot(from, from + name.length())
                                : new Spot(start, end);
                    })
                    .orElse(new Spot(start, end));
        }

        String text(String code) {
            return code.substring(start, end);
        }
    }
}
