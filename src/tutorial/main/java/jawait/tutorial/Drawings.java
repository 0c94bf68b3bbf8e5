package jawait.tutorial;

import java.util.List;
import jawait.runtime.MimeBundle;

/// The two drawings of one or several runs.
final class Drawings {

    private Drawings() {}

    static MimeBundle bundle(List<Timeline<?>> runs) {
        var panels = panels(runs);
        return MimeBundle.text(TextDrawing.draw(panels))
                .with("image/svg+xml", SvgDrawing.draw(panels));
    }

    static String text(List<Timeline<?>> runs) {
        return TextDrawing.draw(panels(runs));
    }

    private static List<Panel> panels(List<Timeline<?>> runs) {
        return runs.stream().<Panel>map(Panel::of).toList();
    }
}
