package jawait.tutorial;

import java.util.List;
import java.util.stream.Collectors;

/// Draws panels as one SVG picture, one above the other on one time axis.
final class SvgDrawing {

    private static final double CHARACTER = 6.1;
    private static final double FIRST = 24;

    private final List<Panel> panels;
    private final Svg svg = new Svg();
    private double x = FIRST;
    private double y = 14;

    private SvgDrawing(List<Panel> panels) {
        this.panels = panels;
    }

    static String draw(List<Panel> panels) {
        return new SvgDrawing(panels).document();
    }

    private String document() {
        var end = panels.stream().mapToLong(Panel::end).max().orElse(1);
        var scale = new Scale(Math.max(1, end));
        for (var i = 0; i < panels.size(); i++) {
            if (i > 0) {
                y += 6;
                svg.path("q", "M16 %sH%d".formatted(Svg.number(y), Scale.WIDTH - 16));
                y += 10;
            }
            y = new SvgPanel(panels.get(i), scale, svg, y).draw();
        }
        return svg.document(legend(y + 10), title(), description());
    }

    private String title() {
        return panels.stream().map(Panel::title).collect(Collectors.joining("; "));
    }

    private String description() {
        return panels.stream()
                .map(p -> p.numbers() + ". " + p.caption())
                .collect(Collectors.joining(" "));
    }

    // What each texture that occurs means, in as many lines as it takes.
    private double legend(double top) {
        y = top + 4;
        for (var state : State.values()) {
            if (panels.stream().anyMatch(p -> p.occurs(state))) {
                entry(state.meaning(), () -> sample(state, x, y - 4));
            }
        }
        if (panels.stream().anyMatch(p -> !p.predicted().isEmpty())) {
            entry("as you drew it", () -> svg.path("p", box(x, y - 4)));
        }
        return y + 4;
    }

    private void entry(String meaning, Runnable sample) {
        var width = 44 + meaning.length() * CHARACTER;
        if (x + width > Scale.WIDTH) {
            x = FIRST;
            y += 18;
        }
        sample.run();
        svg.text("m", x + 30, y, meaning);
        x += width;
    }

    private static String box(double x, double middle) {
        return "M%s %sh22v12h-22z".formatted(Svg.number(x), Svg.number(middle - 6));
    }

    private void sample(State state, double x, double middle) {
        var line = "M%s %sh22".formatted(Svg.number(x), Svg.number(middle));
        switch (state) {
            case DESCRIBED -> svg.path("d", box(x, middle));
            case READY -> svg.path("r", line);
            case RUNNING -> svg.path("x", line);
            case WAITING -> SvgBars.layers(svg, "w", line);
            case AWAITING -> SvgBars.layers(svg, "a", line);
            case BLOCKED -> SvgBars.layers(svg, "l", line);
        }
    }
}
