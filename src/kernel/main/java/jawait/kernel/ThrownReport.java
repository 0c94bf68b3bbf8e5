package jawait.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jawait.runtime.link.SnippetNames;
import jawait.runtime.link.Thrown;

/// Reports an exception of the learner's code: its name and message, its frames as lines of cells,
/// its causes and what it suppressed.
final class ThrownReport {

    /// Exceptions that only carry another one out of a task.
    private static final Set<String> CARRIERS =
            Set.of(
                    "java.util.concurrent.CompletionException",
                    "java.util.concurrent.ExecutionException");

    private static final String UNRESOLVED = "jdk.jshell.spi.SPIResolutionException";

    private static final Pattern CAST_TO_ITSELF =
            Pattern.compile("class ([\\w.$]+) cannot be cast to class \\1");

    private ThrownReport() {
        // static methods only
    }

    static ErrorReport of(Thrown thrown) {
        return new ErrorReport(simpleName(thrown), message(thrown).orElse(""), lines("", thrown));
    }

    /// The lines of a report.
    ///
    /// @param prefix stands before the first
    /// @param thrown the exception
    static List<String> lines(String prefix, Thrown thrown) {
        var lines = new ArrayList<String>();
        describe(prefix, thrown, "", lines);
        return lines;
    }

    private static void describe(String prefix, Thrown thrown, String indent, List<String> lines) {
        var name = Ansi.error(simpleName(thrown));
        lines.add(indent + prefix + name + message(thrown).map(m -> ": " + m).orElse(""));
        hint(thrown).ifPresent(hint -> lines.add(indent + hint));
        Frames.lines(thrown.frames()).forEach(line -> lines.add(indent + "    " + line));
        thrown.suppressed().forEach(each -> describe("Suppressed: ", each, indent + "    ", lines));
        thrown.cause().ifPresent(cause -> describe("Caused by: ", cause, indent, lines));
    }

    private static Optional<String> message(Thrown thrown) {
        if (thrown.className().equals(UNRESOLVED)) {
            return Optional.of("this definition needs names that are not defined yet");
        }
        return carried(thrown)
                .map(cause ->
                        simpleName(cause) + message(cause).map(text -> ": " + text).orElse(""))
                .or(() -> thrown.message().map(SnippetNames::plain));
    }

    /// What a carrier carries, where it has no message of its own.
    private static Optional<Thrown> carried(Thrown thrown) {
        return thrown.cause()
                .filter(_ -> CARRIERS.contains(thrown.className()))
                .filter(cause ->
                        thrown.message()
                                .map(text -> text.startsWith(cause.className()))
                                .orElse(true));
    }

    private static Optional<String> hint(Thrown thrown) {
        if (!thrown.className().equals("java.lang.ClassCastException")) {
            return Optional.empty();
        }
        var cast = CAST_TO_ITSELF.matcher(message(thrown).orElse(""));
        return cast.find()
                ? Optional.of(
                        "The object was made before `"
                                + cast.group(1)
                                + "` was declared again with another shape. Run the cell that makes"
                                + " it once more.")
                : Optional.empty();
    }

    private static String simpleName(Thrown thrown) {
        if (thrown.className().equals(UNRESOLVED)) {
            return "UnresolvedReferenceException";
        }
        var name = SnippetNames.plain(thrown.className());
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
