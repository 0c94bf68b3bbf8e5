package jawait.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.kernel.execution.SnippetIds;

/// Shows stack frames to a learner: their own as lines of cells, the JDK's folded behind the first,
/// a repeated one counted.
final class Frames {

    private final List<String> lines = new ArrayList<>();
    private String last = "";
    private int repeats;
    private int folded;

    private Frames() {}

    /// One line a frame that matters.
    ///
    /// @param frames innermost first
    static List<String> lines(List<StackTraceElement> frames) {
        var shown = new Frames();
        boolean inJdk = false;
        for (var frame : frames) {
            boolean jdk = isJdk(frame);
            if (jdk && inJdk) {
                shown.folded++;
            } else {
                shown.unfold();
                shown.add(line(frame));
            }
            inJdk = jdk;
        }
        shown.unfold();
        shown.endRepeats();
        return List.copyOf(shown.lines);
    }

    private void add(String line) {
        if (line.equals(last)) {
            repeats++;
            return;
        }
        endRepeats();
        lines.add(line);
        last = line;
    }

    private void endRepeats() {
        if (repeats > 0) {
            lines.add(Ansi.dim("… the same " + repeats + " times more"));
            repeats = 0;
        }
    }

    private void unfold() {
        if (folded > 0) {
            add(Ansi.dim("… " + folded + (folded == 1 ? " frame" : " frames") + " of the JDK"));
            folded = 0;
        }
    }

    private static String line(StackTraceElement frame) {
        Optional<SnippetIds.Place> place = SnippetIds.place(frame);
        if (place.isEmpty()) {
            return Ansi.dim("at " + foreign(frame));
        }
        var where = Ansi.place("cell " + place.get().cell() + ", line " + place.get().line());
        var what = own(frame);
        return what.isEmpty() ? "at " + where : "at " + what + " (" + where + ")";
    }

    private static String own(StackTraceElement frame) {
        var method = frame.getMethodName();
        if (method.startsWith("lambda$")) {
            method = "a lambda";
        }
        var type = frame.getClassName();
        if (method.equals("<init>")) {
            return "new " + type;
        }
        return type.isEmpty() || method.isEmpty() ? method : type + "." + method;
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
