package jawait.tutorial;

import java.util.Locale;
import jawait.tutorial.text.Xml;

/// Writes SVG elements, styled by class alone: no id, no script.
final class Svg {

    private final StringBuilder out = new StringBuilder();

    void path(String classes, String data) {
        if (!data.isEmpty()) {
            out.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(classes, data));
        }
    }

    void text(String classes, double x, double y, String text) {
        out.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(classes, number(x), number(y), Xml.escape(text)));
    }

    void rect(String classes, double x, double y, double width, double height) {
        out.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                        .formatted(classes, number(x), number(y), number(width), number(height)));
    }

    /// What was written, on a panel of its own that ends below `bottom`.
    String document(double bottom, String title, String description) {
        var height = number(bottom + 8);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"jw\" role=\"img\" width=\"%d\""
                        .formatted(Scale.WIDTH)
                + " height=\"%s\" viewBox=\"0 0 %d %s\">\n".formatted(height, Scale.WIDTH, height)
                + "<title>%s</title>\n".formatted(Xml.escape(title))
                + "<desc>%s</desc>\n".formatted(Xml.escape(description))
                + "<style>%s</style>\n".formatted(SvgStyle.CSS)
                + "<rect class=\"panel\" x=\".5\" y=\".5\" width=\"%d\" height=\"%s\" rx=\"8\"/>\n"
                        .formatted(Scale.WIDTH - 1, number(bottom + 7))
                + out
                + "</svg>\n";
    }

    /// With at most one decimal, and none if it is not needed.
    static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
