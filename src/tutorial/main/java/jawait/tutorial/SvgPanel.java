package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;

/// Draws one run from its title to its caption.
final class SvgPanel {

    private static final int HEAD = 20;
    private static final int INDENT = 12;
    private static final int CHARACTERS_PER_LINE = 112;

    private final Panel panel;
    private final Scale scale;
    private final Svg svg;
    private double y;

    SvgPanel(Panel panel, Scale scale, Svg svg, double top) {
        this.panel = panel;
        this.scale = scale;
        this.svg = svg;
        this.y = top;
    }

    /// Draws it.
    ///
    /// @return where it ends
    double draw() {
        y += 14;
        svg.text("h", 16, y, panel.title());
        svg.text("m e", Scale.WIDTH - 16, y, panel.subtitle());
        y += 14;
        grid();
        rows();
        if (!panel.hidden().isEmpty()) {
            density();
        }
        workers();
        inFlight();
        axis();
        y += 20;
        svg.text("n", 16, y, panel.numbers());
        for (var line : TextDrawing.wrap(panel.caption(), CHARACTERS_PER_LINE)) {
            y += 18;
            svg.text("t", 16, y, line);
        }
        return y + 14;
    }

    private void grid() {
        var height =
                panel.rows().stream().mapToInt(SvgPanel::height).sum()
                        + (panel.hidden().isEmpty() ? 0 : Scale.ROW)
                        + panel.workers().size() * 14
                        + (panel.moreWorkers() > 0 ? 14 : 0)
                        + (panel.inFlight().max() > 0 ? 26 : 4);
        var data = new StringBuilder();
        for (var tick = 0L; tick <= scale.end(); tick += scale.step()) {
            data.append("M%s %sv%d".formatted(scale.at(tick), Svg.number(y), height));
        }
        svg.path("g", data.toString());
    }

    private static int height(Row row) {
        return switch (row) {
            case Row.OfLane _ -> Scale.ROW;
            case Row.OfScope _ -> HEAD;
        };
    }

    private void rows() {
        var tops = tops();
        svg.path("y", SvgArrows.of(panel, scale, middles(tops)));
        var bars = new SvgBars(panel, scale, svg);
        for (var i = 0; i < panel.rows().size(); i++) {
            switch (panel.rows().get(i)) {
                case Row.OfLane(var lane, var depth) -> {
                    var middle = tops.get(i) + Scale.ROW / 2.0;
                    var classes = lane.label().equals(Program.MAIN) ? "l b" : "l";
                    svg.text(classes, 16 + INDENT * depth, middle + 4, label(lane.label(), depth));
                    bars.draw(lane, middle);
                }
                case Row.OfScope scope ->
                        bracket(scope, tops.get(i), tops.get(i + scope.below() + 1) - 2);
            }
        }
        y = tops.getLast();
    }

    // Where each row begins, and where the last one ends.
    private List<Double> tops() {
        var tops = new ArrayList<Double>();
        var top = y;
        for (var row : panel.rows()) {
            tops.add(top);
            top += height(row);
        }
        tops.add(top);
        return tops;
    }

    private List<Double> middles(List<Double> tops) {
        var middles = new ArrayList<Double>();
        for (var i = 0; i < panel.rows().size(); i++) {
            if (panel.rows().get(i) instanceof Row.OfLane) {
                middles.add(tops.get(i) + Scale.ROW / 2.0);
            }
        }
        return middles;
    }

    private static String label(String label, int depth) {
        var room = 15 - depth * 2;
        return label.length() <= room ? label : label.substring(0, room - 1) + "…";
    }

    // Fork at the left, a notch where the scope's own code ended and it waits, close at the right.
    private void bracket(Row.OfScope scope, double top, double bottom) {
        var bracket = scope.bracket();
        var line = top + HEAD / 2.0;
        svg.text(
                "m",
                16 + INDENT * Math.max(0, scope.depth() - 1),
                line + 4,
                label("scope " + bracket.label(), Math.max(0, scope.depth() - 1)));
        var beside = Math.max(2, 10 - 2 * scope.depth()); // an inner scope inside the outer one
        var left = scale.x(bracket.open()) - beside;
        var right = scale.x(Math.min(bracket.close(), panel.end())) + beside;
        svg.path(
                "z",
                "M%s %sV%sH%sV%s"
                        .formatted(
                                Svg.number(left),
                                Svg.number(bottom),
                                Svg.number(line),
                                Svg.number(right),
                                Svg.number(bottom)));
        if (bracket.join() > bracket.open() && bracket.join() < bracket.close()) {
            svg.path("z", "M%s %sv6".formatted(scale.at(bracket.join()), Svg.number(line)));
        }
    }

    // Those without a lane of their own: the darker, the more of them are in flight.
    private void density() {
        svg.text("m", 16, y + 15, panel.more());
        var steps = new ArrayList<>(panel.hiddenInFlight().steps().entrySet());
        var most = Math.max(1, panel.hiddenInFlight().max());
        var base = y + 22;
        var data = new StringBuilder("M%d %s".formatted(Scale.LEFT, Svg.number(base)));
        for (var step : steps) {
            if (step.getKey() <= panel.end()) {
                var level = base - step.getValue() * 18.0 / most;
                data.append("H%sV%s".formatted(scale.at(step.getKey()), Svg.number(level)));
            }
        }
        svg.path("v", data + "H%sV%sz".formatted(scale.at(panel.end()), Svg.number(base)));
        svg.text(
                "m",
                scale.x(panel.end()) + SvgBars.GAP,
                y + 15,
                "at most " + most + " of them in flight");
        y += Scale.ROW;
    }

    private void workers() {
        var bars = new SvgBars(panel, scale, svg);
        panel.workers()
                .forEach((worker, spans) -> {
                    svg.text("m", 16, y + 11, panel.workerLabel(worker));
                    svg.path(
                            "s0",
                            "M%d %sH%s"
                                    .formatted(
                                            Scale.LEFT, Svg.number(y + 7), scale.at(panel.end())));
                    var shown = spans.stream().filter(s -> s.from() <= panel.end()).toList();
                    svg.path("s", bars.running(shown, y + 7));
                    y += 14;
                });
        if (panel.moreWorkers() > 0) {
            svg.text("m", 16, y + 11, panel.moreWorkersLabel());
            y += 14;
        }
    }

    private void inFlight() {
        if (panel.inFlight().max() == 0) {
            return;
        }
        svg.text("m", 16, y + 16, "in flight");
        var base = y + 20;
        var height = 14.0 / panel.inFlight().max();
        var data = new StringBuilder("M%d %s".formatted(Scale.LEFT, Svg.number(base)));
        for (var step : panel.inFlight().steps().headMap(panel.end(), true).entrySet()) {
            var level = base - step.getValue() * height;
            data.append("H%sV%s".formatted(scale.at(step.getKey()), Svg.number(level)));
        }
        data.append("H%s".formatted(scale.at(panel.end())));
        svg.path("f", data.toString());
        svg.text(
                "m",
                scale.x(panel.end()) + SvgBars.GAP,
                y + 16,
                "at most " + panel.inFlight().max());
        y += 26;
    }

    private void axis() {
        y += 14;
        for (var tick = 0L; tick <= scale.end(); tick += scale.step()) {
            var unit = tick + scale.step() > scale.end() ? " ms" : "";
            svg.text("m c", scale.x(tick), y, tick + unit);
        }
    }
}
