package jawait.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jawait.runtime.link.Thrown;

/// Reports an exception of the learner's code: its name and message, its frames as lines of cells,
/// its causes and what it suppressed.
final class ThrownReport {

    /// JShell wraps a learner's class as a member of one of its own.
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");

    private ThrownReport() {
        // static methods only
    }

    static ErrorReport of(Thrown thrown) {
        var lines = new ArrayList<String>();
        describe("", thrown, "", lines);
        return new ErrorReport(simpleName(thrown), thrown.message().orElse(""), lines);
    }

    private static void describe(String prefix, Thrown thrown, String indent, List<String> lines) {
        var name = Ansi.error(simpleName(thrown));
        lines.add(indent + prefix + name + thrown.message().map(m -> ": " + m).orElse(""));
        Frames.lines(thrown.frames()).forEach(line -> lines.add(indent + "    " + line));
        thrown.suppressed().forEach(each -> describe("Suppressed: ", each, indent + "    ", lines));
        thrown.cause().ifPresent(cause -> describe("Caused by: ", cause, indent, lines));
    }

    private static String ownName(Thrown thrown) {
        return WRAPPER.matcher(thrown.className()).replaceFirst("");
    }

    private static String simpleName(Thrown thrown) {
        var name = ownName(thrown);
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
