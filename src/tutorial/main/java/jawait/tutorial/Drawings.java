package jawait.tutorial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;

/// The two drawings of one or several runs.
final class Drawings {

    private static final int MOST_BYTES = 20_000;

    private Drawings() {}

    static MimeBundle bundle(List<Timeline<?>> runs) {
        return MimeBundle.text(text(runs)).with("image/svg+xml", svg(runs));
    }

    static String text(List<Timeline<?>> runs) {
        return TextDrawing.draw(panels(runs, Panel.Limits.USUAL));
    }

    // Fewer lanes and shorter ones until it fits.
    private static String svg(List<Timeline<?>> runs) {
        var svg = "";
        var limits = Optional.of(Panel.Limits.USUAL);
        while (limits.isPresent()) {
            svg = SvgDrawing.draw(panels(runs, limits.get()));
            if (svg.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
                return svg;
            }
            limits = limits.get().half();
        }
        return svg;
    }

    private static List<Panel> panels(List<Timeline<?>> runs, Panel.Limits limits) {
        return runs.stream().<Panel>map(run -> Panel.of(run, limits)).toList();
    }
}
