package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws panels as one SVG picture, one above the other on one time axis, at most 20 KB.
///
/// A bar is a thick stroke, its texture a dashed stroke on top, so that all bars of one kind in one
/// lane are one path.
final class SvgDrawing {

    private static final int WIDTH = 820;
    private static final int LEFT = 128;
    private static final int PLOT = 440;
    private static final int ROW = 26;
    private static final int CHARACTERS_PER_LINE = 112;

    private final List<Panel> panels;
    private final long end;
    private final Svg svg = new Svg();
    private double y = 14;

    private SvgDrawing(List<Panel> panels) {
        this.panels = panels;
        this.end = Math.max(1, panels.stream().mapToLong(Panel::end).max().orElse(1));
    }

    static String draw(List<Panel> panels) {
        return new SvgDrawing(panels).document();
    }

    private String document() {
        panel(panels.getFirst());
        for (var panel : panels.subList(1, panels.size())) {
            y += 6;
            svg.path("q", "M16 %sH%d".formatted(Svg.number(y), WIDTH - 16));
            y += 10;
            panel(panel);
        }
        legend();
        var height = Svg.number(y + 8);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"jw\" role=\"img\" width=\"%d\""
                        .formatted(WIDTH)
                + " height=\"%s\" viewBox=\"0 0 %d %s\">\n".formatted(height, WIDTH, height)
                + "<title>%s</title>\n<desc>%s</desc>\n".formatted(title(), description())
                + "<style>"
                + SvgStyle.CSS
                + "</style>\n"
                + "<rect class=\"panel\" x=\".5\" y=\".5\" width=\"%d\" height=\"%s\" rx=\"8\"/>\n"
                        .formatted(WIDTH - 1, Svg.number(y + 7))
                + svg
                + "</svg>\n";
    }

    private String title() {
        return Svg.escape(panels.stream().map(Panel::title).collect(Collectors.joining("; ")));
    }

    private String description() {
        return Svg.escape(
                panels.stream()
                        .map(p -> p.numbers() + ". " + p.caption())
                        .collect(Collectors.joining(" ")));
    }

    private double x(long tick) {
        return LEFT + (double) tick * PLOT / end;
    }

    private void panel(Panel panel) {
        y += 14;
        svg.text("h", 16, y, panel.title());
        svg.text("m e", WIDTH - 16, y, panel.subtitle());
        y += 14;
        var top = y;
        grid(panel, top);
        arrows(panel, top);
        for (var lane : panel.lanes()) {
            lane(panel, lane, y + ROW / 2.0);
            y += ROW;
        }
        if (panel.hidden() > 0) {
            svg.text("m", 16, y + 15, "+ " + panel.hidden() + " more tasks");
            y += ROW - 4;
        }
        workers(panel);
        inFlight(panel);
        axis();
        y += 20;
        svg.text("n", 16, y, panel.numbers());
        for (var line : TextDrawing.wrap(panel.caption(), CHARACTERS_PER_LINE)) {
            y += 18;
            svg.text("t", 16, y, line);
        }
        y += 14;
    }

    private void grid(Panel panel, double top) {
        var rows = panel.lanes().size() * ROW + panel.workers().size() * 14 + 26;
        var height = rows + (panel.hidden() > 0 ? ROW - 4 : 0);
        var data = new StringBuilder();
        for (var tick = 0L; tick <= end; tick += step()) {
            data.append("M%s %sv%d".formatted(Svg.number(x(tick)), Svg.number(top), height));
        }
        svg.path("g", data.toString());
    }

    private long step() {
        return Axis.step(end, 8);
    }

    private void axis() {
        y += 14;
        for (var tick = 0L; tick <= end; tick += step()) {
            svg.text("m c", x(tick), y, tick + (tick + step() > end ? " ms" : ""));
        }
    }

    private void lane(Panel panel, Lane lane, double middle) {
        svg.text(lane.label().equals(Program.MAIN) ? "l b" : "l", 16, middle + 4, label(lane));
        for (var state : State.values()) {
            bars(panel, lane, state, middle);
        }
        lane.spans().forEach(span -> nameInside(panel, lane, span, middle));
        var last = lane.spans().stream().mapToLong(Span::to).reduce(0, Math::max);
        var classes = markClasses(lane);
        var x =
                Math.max(
                        x(Math.min(last, panel.end())),
                        lane.end() == End.NEVER_STARTED ? LEFT + 30 : 0);
        mark(classes, x + 9, middle + 4, panel.mark(lane));
    }

    // A hollow cross: the failure is there, and nobody has met it.
    private void mark(String classes, double x, double y, String mark) {
        var cross = mark.indexOf('✗') + 1;
        if (classes.equals("l hollow")) {
            svg.text(classes, x, y, mark.substring(0, cross));
            svg.text("m", x + 14 + (cross - 1) * 9, y, mark.substring(cross).strip());
        } else {
            svg.text(classes, x, y, mark);
        }
    }

    private static String label(Lane lane) {
        var label = lane.label();
        return label.length() <= 15 ? label : label.substring(0, 14) + "…";
    }

    private static String markClasses(Lane lane) {
        return switch (lane.end()) {
            case VALUE -> lane.leaked() ? "l bad" : "l ok";
            case EXCEPTION -> "l bad";
            case UNSEEN_EXCEPTION -> "l hollow";
            case NEVER_STARTED -> "m";
            case STUCK -> "l bad";
        };
    }

    private void bars(Panel panel, Lane lane, State state, double middle) {
        var spans =
                lane.spans().stream()
                        .filter(s -> s.state() == state && s.from() <= panel.end())
                        .toList();
        switch (state) {
            case DESCRIBED -> svg.path("d", outlines(panel, spans, middle));
            case READY -> svg.path("r", lines(panel, spans, middle));
            case WAITING -> layers("w", lines(panel, spans, middle));
            case AWAITING -> layers("a", lines(panel, spans, middle));
            case RUNNING -> svg.path("x", running(panel, spans, middle));
        }
        if (lane.leaked() && state == State.WAITING) {
            tail(panel, lane, middle);
        }
    }

    private void layers(String kind, String data) {
        svg.path(kind + "1", data);
        svg.path(kind + "2", data);
        svg.path(kind + "3", data);
    }

    private String lines(Panel panel, List<Span> spans, double middle) {
        var data = new StringBuilder();
        for (var span : spans) {
            var to = Math.min(span.to(), panel.end());
            data.append("M%s %sH%s".formatted(at(span.from()), Svg.number(middle), at(to)));
        }
        return data.toString();
    }

    private String at(long tick) {
        return Svg.number(x(tick));
    }

    // Code takes no time: it is drawn as wide as it must be to be seen.
    private String running(Panel panel, List<Span> spans, double middle) {
        var data = new StringBuilder();
        for (var span : spans) {
            var to = Math.min(span.to(), panel.end());
            var from = span.length() == 0 ? x(span.from()) - 2 : x(span.from());
            var width = Math.max(4, x(to) - x(span.from()));
            data.append(
                    "M%s %sh%s".formatted(Svg.number(from), Svg.number(middle), Svg.number(width)));
        }
        return data.toString();
    }

    private String outlines(Panel panel, List<Span> spans, double middle) {
        var data = new StringBuilder();
        for (var span : spans) {
            var to = x(Math.min(span.to(), panel.end()));
            var width = Math.max(to - x(span.from()), 26);
            data.append(
                    "M%s %sh%sv14h-%sz"
                            .formatted(
                                    at(span.from()),
                                    Svg.number(middle - 7),
                                    Svg.number(width),
                                    Svg.number(width)));
        }
        return data.toString();
    }

    private void tail(Panel panel, Lane lane, double middle) {
        var from = panel.lanes().getFirst().endTick().orElse(0);
        var to = Math.min(lane.endTick().orElse(panel.end()), panel.end());
        svg.path("k", "M%s %sH%s".formatted(at(from), Svg.number(middle + 10), at(to)));
    }

    private void nameInside(Panel panel, Lane lane, Span span, double middle) {
        var from = x(span.from());
        var to = x(Math.min(span.to(), panel.end()));
        var name = span.detail().filter(d -> !d.equals(lane.label())).orElse("");
        if (!name.isEmpty() && to - from > name.length() * 7 + 14) {
            var running = span.state() == State.RUNNING;
            svg.text(running ? "i c" : "o c", (from + to) / 2, middle + 4, name);
        }
    }

    // From the end of the task to the moment at which the one who waited can go on.
    private void arrows(Panel panel, double top) {
        var labels = panel.lanes().stream().map(Lane::label).toList();
        var data = new StringBuilder();
        for (var i = 0; i < panel.lanes().size(); i++) {
            for (var span : panel.lanes().get(i).spans()) {
                var on = labels.indexOf(span.detail().orElse(""));
                if (span.state() == State.AWAITING && on >= 0 && ended(panel, on, span)) {
                    data.append(arrow(x(span.to()), middle(top, on), middle(top, i)));
                }
            }
        }
        svg.path("y", data.toString());
    }

    private static boolean ended(Panel panel, int lane, Span span) {
        return panel.lanes().get(lane).endTick().orElse(Long.MAX_VALUE) <= span.to()
                && span.to() <= panel.end();
    }

    private static double middle(double top, int lane) {
        return top + lane * ROW + ROW / 2.0;
    }

    private static String arrow(double x, double from, double to) {
        var up = to < from ? 1 : -1;
        return "M%s %sV%sm-4 %dl4 %dl4 %d"
                .formatted(
                        Svg.number(x),
                        Svg.number(from - up * 9),
                        Svg.number(to + up * 10),
                        up * 6,
                        -up * 6,
                        up * 6);
    }

    private void workers(Panel panel) {
        panel.workers()
                .forEach((worker, spans) -> {
                    svg.text("m", 16, y + 11, TextDrawing.workerLabel(panel, worker));
                    svg.path("s0", "M%d %sH%s".formatted(LEFT, Svg.number(y + 7), at(panel.end())));
                    var shown = spans.stream().filter(s -> s.from() <= panel.end()).toList();
                    svg.path("s", running(panel, shown, y + 7));
                    y += 14;
                });
    }

    private void inFlight(Panel panel) {
        if (panel.inFlight().max() == 0) {
            return;
        }
        svg.text("m", 16, y + 14, "in flight");
        var base = y + 18;
        var height = 13.0 / panel.inFlight().max();
        var data = new StringBuilder("M%d %s".formatted(LEFT, Svg.number(base)));
        var numbers = new ArrayList<Runnable>();
        for (var step : panel.inFlight().steps().headMap(panel.end(), true).entrySet()) {
            var level = base - step.getValue() * height;
            data.append("H%sV%s".formatted(at(step.getKey()), Svg.number(level)));
            if (step.getValue() == panel.inFlight().max() && numbers.isEmpty()) {
                var x = x(step.getKey()) + 6;
                numbers.add(() -> svg.text("o", x, base - 3, String.valueOf(step.getValue())));
            }
        }
        data.append("H%s".formatted(at(panel.end())));
        svg.path("f", data.toString());
        numbers.forEach(Runnable::run);
        y += 22;
    }

    private void legend() {
        var x = 24.0;
        y += 12;
        for (var state : State.values()) {
            if (panels.stream().anyMatch(p -> TextDrawing.occurs(p, state))) {
                sample(state, x, y - 4);
                svg.text("m", x + 30, y, TextDrawing.meaning(state));
                x += 44 + TextDrawing.meaning(state).length() * 6.1;
            }
        }
        y += 4;
    }

    private void sample(State state, double x, double middle) {
        var line = "M%s %sh22".formatted(Svg.number(x), Svg.number(middle));
        switch (state) {
            case DESCRIBED ->
                    svg.path(
                            "d",
                            "M%s %sh22v12h-22z".formatted(Svg.number(x), Svg.number(middle - 6)));
            case READY -> svg.path("r", line);
            case RUNNING -> svg.path("x", "M%s %sh14".formatted(Svg.number(x), Svg.number(middle)));
            case WAITING -> layers("w", line);
            case AWAITING -> layers("a", line);
        }
    }
}
