package jawait.runtime.agent;

import java.util.List;
import jawait.runtime.link.SnippetNames;
import jawait.runtime.link.Thrown;

/// A stack trace as text, in the form that Java has, with the learner's frames as lines of cells
/// and without those of the agent.
final class TraceText {

    private final StringBuilder text = new StringBuilder();

    private TraceText() {
        // one object for one text
    }

    /// The text.
    ///
    /// @param thrown any exception
    /// @return whole lines
    /// @throws EndOfCell if the cell has to end while the exception is asked
    static String of(Throwable thrown) {
        var trace = new TraceText();
        trace.add("", "", Throwns.of(thrown));
        return trace.text.toString();
    }

    private void add(String indent, String prefix, Thrown thrown) {
        text.append(indent).append(prefix).append(SnippetNames.plain(thrown.className()));
        thrown.message().ifPresent(each -> text.append(": ").append(SnippetNames.plain(each)));
        text.append('\n');
        frames(indent, thrown.frames());
        thrown.suppressed().forEach(each -> add(indent + "\t", "Suppressed: ", each));
        thrown.cause().ifPresent(cause -> add(indent, "Caused by: ", cause));
    }

    private void frames(String indent, List<StackTraceElement> frames) {
        for (var frame : frames) {
            text.append(indent).append("\tat ").append(line(frame)).append('\n');
        }
    }

    private static String line(StackTraceElement frame) {
        if (!frame.getClassName().startsWith(SnippetNames.PREFIX)) {
            return frame.toString();
        }
        var type = SnippetNames.plain(frame.getClassName()).replace('$', '.');
        var place = frame.getFileName() + ", line " + frame.getLineNumber();
        if (frame.getMethodName().startsWith("do_it$")) {
            return place;
        }
        var method = frame.getMethodName().replaceFirst("^lambda\\$.*", "a lambda");
        return (type.isEmpty() ? method : type + "." + method) + " (" + place + ")";
    }
}
