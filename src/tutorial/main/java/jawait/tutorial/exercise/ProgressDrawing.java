package jawait.tutorial.exercise;

import java.util.List;
import jawait.tutorial.exercise.NotebookStanding.Mark;
import jawait.tutorial.text.Xml;

/// Draws a learner's progress as SVG: classes only, no script, no id; readable in light and dark,
/// and with marks that differ in shape as well as in colour.
final class ProgressDrawing {

    private static final String STYLE =
            """
            .jp{--p:#fbfaf7;--q:#d9d6ce;--t:#24272b;--m:#5a5f66;--ok:#1a6b3a;--half:#8a5f00;font:13px system-ui,sans-serif;max-width:100%;height:auto}
            @media(prefers-color-scheme:dark){.jp{--p:#1d2025;--q:#3b4048;--t:#e8e7e3;--m:#abb0b7;--ok:#7fd19b;--half:#dcae52}}
            .jp .panel{fill:var(--p);stroke:var(--q)}.jp text{fill:var(--t)}.jp .m{fill:var(--m);font-size:12px}
            .jp .h{font-size:15px;font-weight:600}.jp .n{fill:var(--m)}
            .jp .open{fill:none;stroke:var(--m);stroke-width:1.5}.jp .seen{fill:var(--m)}
            .jp .half{fill:none;stroke:var(--half);stroke-width:2}.jp .halffill{fill:var(--half)}.jp .ok{fill:var(--ok)}
            """;

    private static final int WIDTH = 640;
    private static final int TOP = 66;
    private static final int ROW = 26;
    private static final int BOTTOM = 62;
    private static final int MARKS = 270;
    private static final int EXERCISES = 450;
    private static final int STEP = 20;

    private ProgressDrawing() {
        // static methods only
    }

    static String draw(List<NotebookStanding> standings, String next) {
        int height = TOP + ROW * standings.size() + BOTTOM;
        var out = new StringBuilder();
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"jp\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
                        .formatted(WIDTH, height, WIDTH, height));
        out.append("<title>Progress</title><desc>").append(Xml.escape(next)).append("</desc>\n");
        out.append("<style>").append(STYLE).append("</style>\n");
        out.append(
                "<rect class=\"panel\" x=\".5\" y=\".5\" width=\"%d\" height=\"%d\" rx=\"8\"/>\n"
                        .formatted(WIDTH - 1, height - 1));
        text(out, "h", 20, 30, "Your progress");
        text(out, "m", MARKS - 6, 52, "questions");
        text(out, "m", EXERCISES - 6, 52, "exercises");
        for (int i = 0; i < standings.size(); i++) {
            row(out, standings.get(i), TOP + ROW * i + 8);
        }
        legend(out, height - 44);
        text(out, "m", 20, height - 16, next);
        return out.append("</svg>\n").toString();
    }

    private static void row(StringBuilder out, NotebookStanding standing, int y) {
        text(out, "n", 20, y + 4, standing.number());
        text(out, "", 48, y + 4, standing.title());
        marks(out, standing.questions(), MARKS, y);
        marks(out, standing.exercises(), EXERCISES, y);
    }

    private static void marks(StringBuilder out, List<Mark> marks, int x, int y) {
        for (int i = 0; i < marks.size(); i++) {
            mark(out, marks.get(i), x + STEP * i, y);
        }
    }

    private static void mark(StringBuilder out, Mark mark, int x, int y) {
        switch (mark) {
            case OPEN -> circle(out, "open", x, y, "5");
            case SEEN -> circle(out, "seen", x, y, "2.5");
            case RIGHT -> circle(out, "ok", x, y, "6");
            case TRIED -> {
                circle(out, "half", x, y, "5");
                out.append(
                        "<path class=\"halffill\" d=\"M%d %dv10a5 5 0 0 1 0-10z\"/>\n"
                                .formatted(x, y - 5));
            }
        }
    }

    private static void legend(StringBuilder out, int y) {
        var words = List.of("right", "tried", "seen", "open");
        var marks = List.of(Mark.RIGHT, Mark.TRIED, Mark.SEEN, Mark.OPEN);
        for (int i = 0; i < words.size(); i++) {
            mark(out, marks.get(i), 26 + 80 * i, y - 4);
            text(out, "m", 38 + 80 * i, y, words.get(i));
        }
    }

    private static void circle(StringBuilder out, String type, int x, int y, String radius) {
        out.append(
                "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%s\"/>\n"
                        .formatted(type, x, y, radius));
    }

    private static void text(StringBuilder out, String type, int x, int y, String text) {
        out.append(
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(type, x, y, Xml.escape(text)));
    }
}
