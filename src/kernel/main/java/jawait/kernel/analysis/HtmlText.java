package jawait.kernel.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes HTML as a console shows it: paragraphs, lists and tables by blank lines, dashes and bars.
final class HtmlText {

    private static final Pattern TOKEN =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|&(#?[a-zA-Z0-9]+);");
    private static final Map<String, String> ENTITIES =
            Map.ofEntries(
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("amp", "&"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("mdash", "—"),
                    Map.entry("ndash", "–"),
                    Map.entry("hellip", "…"),
                    Map.entry("le", "≤"),
                    Map.entry("ge", "≥"),
                    Map.entry("ne", "≠"),
                    Map.entry("times", "×"),
                    Map.entry("minus", "−"),
                    Map.entry("rarr", "→"),
                    Map.entry("larr", "←"),
                    Map.entry("bull", "•"),
                    Map.entry("middot", "·"),
                    Map.entry("copy", "©"),
                    Map.entry("trade", "™"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("infin", "∞"),
                    Map.entry("pi", "π"),
                    Map.entry("sup2", "²"));

    private final StringBuilder out = new StringBuilder();
    private boolean preformatted;
    private boolean item;

    private HtmlText() {}

    /// The text of sanitised HTML, with lines as they should break.
    static String of(String html) {
        return new HtmlText().run(html);
    }

    private String run(String html) {
        Matcher token = TOKEN.matcher(html);
        int end = 0;
        while (token.find()) {
            text(html.substring(end, token.start()));
            if (token.group(3) != null) {
                out.append(entity(token.group(3)));
            } else {
                element(token.group(2).toLowerCase(Locale.ROOT), !token.group(1).isEmpty());
            }
            end = token.end();
        }
        text(html.substring(end));
        return out.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private void text(String text) {
        if (preformatted) {
            out.append(text);
            return;
        }
        String flowing = text.replaceAll("\\s+", " ");
        boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(atStart ? flowing.stripLeading() : flowing);
    }

    private void element(String name, boolean closing) {
        switch (name) {
            case "pre" -> {
                paragraph();
                preformatted = !closing;
            }
            case "p", "blockquote", "table", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "div" ->
                    paragraph();
            case "ul", "ol" -> line();
            case "br", "hr" -> line(item ? "  " : "");
            case "tr", "dt" -> line();
            case "li" -> {
                start(closing, "- ");
                item = !closing;
            }
            case "sup" -> out.append(closing ? "" : "^");
            case "dd" -> start(closing, "    ");
            case "td", "th" -> out.append(closing ? " | " : "");
            default -> {}
        }
    }

    private void start(boolean closing, String mark) {
        line();
        if (!closing) {
            out.append(mark);
        }
    }

    private void line(String indent) {
        line();
        out.append(indent);
    }

    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void paragraph() {
        line();
        out.append('\n');
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "&" + name + ";");
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
        } catch (NumberFormatException e) {
            return "&" + name + ";";
        }
    }
}
