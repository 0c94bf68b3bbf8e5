package jawait.tutorial;

import java.util.List;

/// Draws the bar of one lane, the names inside it and the mark behind it.
///
/// A bar is a thick stroke, its texture a dashed stroke on top, so that all bars of one kind in one
/// lane are one path.
final class SvgBars {

    /// Between the end of a bar and the text behind it.
    static final double GAP = 13;

    private static final double SHORTEST_DESCRIBED = 26;

    private final Panel panel;
    private final Scale scale;
    private final Svg svg;

    SvgBars(Panel panel, Scale scale, Svg svg) {
        this.panel = panel;
        this.scale = scale;
        this.svg = svg;
    }

    /// Draws a lane whose middle is at `middle`.
    void draw(Lane lane, double middle) {
        predicted(lane, middle);
        for (var state : State.values()) {
            bars(lane, state, middle);
        }
        if (lane.leaked()) {
            tail(lane, middle);
        }
        lane.spans().forEach(span -> nameInside(lane, span, middle));
        mark(lane, middle + 4);
    }

    private void bars(Lane lane, State state, double middle) {
        var spans =
                lane.spans().stream()
                        .filter(s -> s.state() == state && s.from() <= panel.end())
                        .toList();
        switch (state) {
            case DESCRIBED -> svg.path("d", outlines(spans, middle, 7));
            case READY -> svg.path("r", lines(spans, middle));
            case RUNNING -> svg.path("x", running(spans, middle));
            case WAITING -> layers(svg, "w", lines(spans, middle));
            case AWAITING -> layers(svg, "a", lines(spans, middle));
            case BLOCKED -> layers(svg, "l", lines(spans, middle));
        }
    }

    /// Edge, filling and texture of one kind of bar.
    static void layers(Svg svg, String kind, String data) {
        svg.path(kind + "1", data);
        svg.path(kind + "2", data);
        svg.path(kind + "3", data);
    }

    private String lines(List<Span> spans, double middle) {
        var data = new StringBuilder();
        for (var span : spans) {
            var to = Math.min(span.to(), panel.end());
            if (to > span.from()) {
                data.append("M%s %sH%s".formatted(at(span.from()), Svg.number(middle), at(to)));
            }
        }
        return data.toString();
    }

    private String at(long tick) {
        return scale.at(tick);
    }

    /// Code takes no time: it is drawn as wide as it must be to be seen. Spans that touch are one.
    String running(List<Span> spans, double middle) {
        var data = new StringBuilder();
        for (var i = 0; i < spans.size(); i++) {
            var from = spans.get(i).from();
            var to = spans.get(i).to();
            while (i + 1 < spans.size() && spans.get(i + 1).from() <= to) {
                i++;
                to = Math.max(to, spans.get(i).to());
            }
            data.append(run(from, Math.min(to, panel.end()), middle));
        }
        return data.toString();
    }

    private String run(long from, long to, double middle) {
        var left = from == to ? scale.x(from) - 2 : scale.x(from);
        var width = Math.max(4, scale.x(to) - scale.x(from));
        return "M%s %sh%s".formatted(Svg.number(left), Svg.number(middle), Svg.number(width));
    }

    private String outlines(List<Span> spans, double middle, int half) {
        var data = new StringBuilder();
        for (var span : spans) {
            var from = scale.x(span.from());
            var width = Math.max(scale.x(Math.min(span.to(), panel.end())) - from, 0);
            data.append(box(from, Math.max(width, SHORTEST_DESCRIBED), middle, half));
        }
        return data.toString();
    }

    private static String box(double x, double width, double middle, int half) {
        return "M%s %sh%sv%dh-%sz"
                .formatted(
                        Svg.number(x),
                        Svg.number(middle - half),
                        Svg.number(width),
                        2 * half,
                        Svg.number(width));
    }

    // Around the bar, so that both can be seen.
    private void predicted(Lane lane, double middle) {
        var data = new StringBuilder();
        for (var span : panel.predicted().getOrDefault(lane.label(), List.of())) {
            var width = Math.max(4, scale.x(span.to()) - scale.x(span.from()));
            data.append(box(scale.x(span.from()), width, middle, 11));
        }
        svg.path("p", data.toString());
    }

    private void tail(Lane lane, double middle) {
        var from = panel.lanes().getFirst().endTick().orElse(0);
        var to = Math.min(lane.endTick().orElse(panel.end()), panel.end());
        if (to > from) {
            svg.path("k", "M%s %sH%s".formatted(at(from), Svg.number(middle + 10), at(to)));
        }
    }

    private void nameInside(Lane lane, Span span, double middle) {
        var from = scale.x(span.from());
        var to = scale.x(Math.min(span.to(), panel.end()));
        var name = span.detail().filter(d -> !d.equals(lane.label())).orElse("");
        if (!name.isEmpty() && to - from > name.length() * 7 + 14) {
            var running = span.state() == State.RUNNING;
            svg.text(running ? "i c" : "o c", (from + to) / 2, middle + 4, name);
        }
    }

    private void mark(Lane lane, double y) {
        var last = lane.spans().stream().mapToLong(Span::to).reduce(0, Math::max);
        var ghost =
                lane.spans().stream().allMatch(s -> s.state() == State.DESCRIBED)
                        ? Scale.LEFT + SHORTEST_DESCRIBED + 4
                        : 0;
        var x = Math.max(scale.x(Math.min(last, panel.end())), ghost) + GAP;
        var mark = panel.mark(lane);
        if (lane.end() == End.UNSEEN_EXCEPTION) {
            hollow(mark, x, y);
        } else {
            svg.text(classes(lane), x, y, mark);
        }
    }

    // A hollow cross: the failure is there, and nobody has met it.
    private void hollow(String mark, double x, double y) {
        var cross = mark.indexOf('✗') + 1;
        svg.text("l hollow", x, y, mark.substring(0, cross));
        svg.text("m", x + 18 + Math.max(0, cross - 1) * 13, y, mark.substring(cross).strip());
    }

    private static String classes(Lane lane) {
        return switch (lane.end()) {
            case VALUE -> lane.leaked() ? "l bad" : "l ok";
            case EXCEPTION, UNSEEN_EXCEPTION, STUCK -> "l bad";
            case CANCELLED -> "l off";
            case ENDED, NEVER_STARTED -> lane.leaked() ? "l bad" : "l m";
        };
    }
}
