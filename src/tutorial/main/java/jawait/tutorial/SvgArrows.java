package jawait.tutorial;

import java.util.List;

/// Draws for each await an arrow from the end of the task awaited to the moment at which the one
/// who waited can go on.
final class SvgArrows {

    private SvgArrows() {}

    /// The data of one path; `middles` are the heights of the lanes, in the order of the panel.
    static String of(Panel panel, Scale scale, List<Double> middles) {
        var lanes = panel.lanes();
        var labels = lanes.stream().map(Lane::label).toList();
        var data = new StringBuilder();
        for (var i = 0; i < lanes.size(); i++) {
            for (var span : lanes.get(i).spans()) {
                var on = labels.indexOf(span.detail().orElse(""));
                if (span.state() == State.AWAITING && on >= 0 && ended(panel, on, span)) {
                    data.append(arrow(scale.x(span.to()), middles.get(on), middles.get(i)));
                }
            }
        }
        return data.toString();
    }

    private static boolean ended(Panel panel, int lane, Span span) {
        return panel.lanes().get(lane).endTick().orElse(Long.MAX_VALUE) <= span.to()
                && span.to() <= panel.end();
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
}
