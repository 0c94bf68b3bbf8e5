package jawait.kernel.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes HTML of unknown origin harmless: what is not on the lists goes, and every element is
/// closed.
///
/// Documentation comes from any jar that a learner adds, and a notebook runs in the same page as
/// the learner's other work.
final class HtmlSanitizer {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "kbd",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "u",
                    "ul",
                    "var");
    private static final Set<String> VOID = Set.of("br", "hr");
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of(
                    "a", Set.of("href"),
                    "td", Set.of("colspan", "rowspan"),
                    "th", Set.of("colspan", "rowspan"));

    /// By element, those before which it ends although nothing says so.
    private static final Map<String, Set<String>> IMPLIED_ENDS =
            Map.of(
                    "p",
                            Set.of(
                                    "p",
                                    "ul",
                                    "ol",
                                    "dl",
                                    "pre",
                                    "table",
                                    "blockquote",
                                    "div",
                                    "h1",
                                    "h2",
                                    "h3",
                                    "h4",
                                    "h5",
                                    "h6",
                                    "hr",
                                    "li",
                                    "dt",
                                    "dd",
                                    "tr",
                                    "td",
                                    "th"),
                    "li", Set.of("li"),
                    "dt", Set.of("dt", "dd"),
                    "dd", Set.of("dt", "dd"),
                    "tr", Set.of("tr"),
                    "td", Set.of("td", "th", "tr"),
                    "th", Set.of("td", "th", "tr"));

    private static final Pattern SAFE_LINK = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    /// Elements whose content is not text.
    private static final Pattern DROPPED =
            Pattern.compile(
                    "(?is)<(script|style|iframe|object|svg|math|template|noscript|title)\\b.*?"
                            + "(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)");

    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?)([a-zA-Z][a-zA-Z0-9]*)"
                            + "([^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+))");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?[a-zA-Z0-9]{1,31};)");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private HtmlSanitizer() {}

    /// Harmless HTML with the same text.
    static String clean(String html) {
        return new HtmlSanitizer().run(DROPPED.matcher(html).replaceAll(""));
    }

    /// Text as HTML that shows it.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String run(String html) {
        Matcher tag = TAG.matcher(html);
        int end = 0;
        while (tag.find()) {
            text(html.substring(end, tag.start()));
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (ELEMENTS.contains(name)) {
                element(name, !tag.group(1).isEmpty(), tag.group(3));
            }
            end = tag.end();
        }
        text(html.substring(end));
        open.forEach(name -> out.append("</").append(name).append('>'));
        return out.toString();
    }

    private void text(String text) {
        String escaped = BARE_AMPERSAND.matcher(text).replaceAll("&amp;");
        out.append(escaped.replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void element(String name, boolean closing, String attributes) {
        if (!closing) {
            endImplied(name);
            out.append('<').append(name).append(attributes(name, attributes)).append('>');
            if (!VOID.contains(name)) {
                open.push(name);
            }
        } else if (open.contains(name)) {
            while (!open.peek().equals(name)) {
                out.append("</").append(open.pop()).append('>');
            }
            out.append("</").append(open.pop()).append('>');
        }
    }

    /// Ends what HTML lets people leave open: a paragraph before a block, an item before the next.
    private void endImplied(String next) {
        while (!open.isEmpty() && IMPLIED_ENDS.getOrDefault(open.peek(), Set.of()).contains(next)) {
            out.append("</").append(open.pop()).append('>');
        }
    }

    private static String attributes(String element, String attributes) {
        var kept = new StringBuilder();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = value(attribute);
            boolean allowed = ATTRIBUTES.getOrDefault(element, Set.of()).contains(name);
            if (allowed && (!name.equals("href") || SAFE_LINK.matcher(value).matches())) {
                kept.append(' ').append(name).append("=\"").append(escape(value)).append('"');
            }
        }
        return kept.toString();
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }
}
