package jawait.tutorial;

import java.util.Locale;

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
                        .formatted(classes, number(x), number(y), escape(text)));
    }

    void raw(String element) {
        out.append(element).append('\n');
    }

    /// With at most one decimal, and none if it is not needed.
    static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
