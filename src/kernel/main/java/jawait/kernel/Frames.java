package jawait.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jawait.runtime.link.SnippetNames;

/// Shows stack frames to a learner: their own first, as lines of cells; the JDK's folded; those of
/// a recursion counted.
final class Frames {

    /// A recursion is looked for among this many methods that call one another.
    private static final int LONGEST_CYCLE = 8;

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$.*");

    private Frames() {
        // static methods only
    }

    /// One line a frame that matters.
    ///
    /// @param frames innermost first
    static List<String> lines(List<StackTraceElement> frames) {
        int deeper = 0;
        while (deeper < frames.size() && isJdk(frames.get(deeper))) {
            deeper++;
        }
        var rest = withoutRepeats(folded(frames.subList(deeper, frames.size())));
        if (deeper == 0) {
            return rest;
        }
        var thrown = "in " + foreign(frames.getFirst());
        if (rest.isEmpty()) {
            return List.of(Ansi.dim(thrown));
        }
        var calls = deeper + (deeper == 1 ? " call" : " calls");
        var note = Ansi.dim("… thrown " + calls + " deeper, " + thrown);
        return Stream.of(rest.subList(0, 1), List.of(note), rest.subList(1, rest.size()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> folded(List<StackTraceElement> frames) {
        var lines = new ArrayList<String>();
        int hidden = 0;
        for (var frame : frames) {
            if (isJdk(frame)) {
                hidden++;
                continue;
            }
            addHidden(hidden, lines);
            hidden = 0;
            lines.add(line(frame));
        }
        addHidden(hidden, lines);
        return lines;
    }

    private static void addHidden(int frames, List<String> lines) {
        if (frames > 0) {
            lines.add(
                    Ansi.dim("… " + frames + (frames == 1 ? " frame" : " frames") + " of the JDK"));
        }
    }

    private static List<String> withoutRepeats(List<String> lines) {
        var kept = new ArrayList<String>();
        int next = 0;
        while (next < lines.size()) {
            int from = next;
            int cycle = cycleAt(lines, from);
            int times = cycle == 0 ? 0 : repeats(lines, from, cycle);
            int shown = Math.max(1, cycle);
            kept.addAll(lines.subList(from, from + shown));
            if (times > 0) {
                var what = cycle == 1 ? "the same" : "these " + cycle + " lines";
                kept.add(
                        Ansi.dim(
                                "… "
                                        + what
                                        + " "
                                        + times
                                        + (times == 1 ? " time" : " times")
                                        + " more"));
            }
            next = from + shown * (times + 1);
        }
        return List.copyOf(kept);
    }

    /// The length of the shortest run of lines that comes again at once, 0 where none does.
    private static int cycleAt(List<String> lines, int from) {
        for (int length = 1; length <= LONGEST_CYCLE; length++) {
            if (repeats(lines, from, length) > 0) {
                return length;
            }
        }
        return 0;
    }

    private static int repeats(List<String> lines, int from, int length) {
        int times = 0;
        int next = from + length;
        while (next + length <= lines.size()
                && lines.subList(from, from + length).equals(lines.subList(next, next + length))) {
            times++;
            next += length;
        }
        return times;
    }

    private static String line(StackTraceElement frame) {
        if (!frame.getClassName().startsWith(SnippetNames.PREFIX)) {
            return Ansi.dim("at " + foreign(frame));
        }
        var what = own(frame);
        if (frame.getLineNumber() <= 0) {
            return "at " + (what.isEmpty() ? "a cell" : what);
        }
        var where = Ansi.place(frame.getFileName() + ", line " + frame.getLineNumber());
        return what.isEmpty() ? "at " + where : "at " + what + " (" + where + ")";
    }

    private static String own(StackTraceElement frame) {
        var type =
                SnippetNames.plain(frame.getClassName()).replaceAll("^\\d+$", "").replace('$', '.');
        var method = frame.getMethodName();
        if (method.startsWith("do_it$")) {
            return "";
        }
        if (method.equals("<init>")) {
            return "new " + type;
        }
        if (method.equals("<clinit>")) {
            return "static initialisation of " + type;
        }
        method = LAMBDA.matcher(method).matches() ? "a lambda" : method;
        return type.isEmpty() ? method : type + "." + method;
    }

    private static String foreign(StackTraceElement frame) {
        var file = Optional.ofNullable(frame.getFileName()).map(name -> name + ":").orElse("line ");
        var where = frame.getLineNumber() < 0 ? "" : " (" + file + frame.getLineNumber() + ")";
        return frame.getClassName() + "." + frame.getMethodName() + where;
    }

    private static boolean isJdk(StackTraceElement frame) {
        var module = Optional.ofNullable(frame.getModuleName()).orElse("");
        return module.startsWith("java.") || module.startsWith("jdk.");
    }
}
