package jawait.runtime.render;

import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Locale;

/// Strings and characters as they stand in a program, between quotes.
final class Literal {

    private static final List<UnicodeBlock> COMBINING =
            List.of(
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
                    UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT);

    private Literal() {
        // static only
    }

    /// Adds a literal.
    ///
    /// @param content of the literal
    /// @param quote around it
    /// @param text takes it
    static void append(String content, char quote, BoundedText text) {
        var mark = String.valueOf(quote);
        text.append(mark);
        int next = 0;
        while (next < content.length() && !text.isFull()) {
            int codePoint = content.codePointAt(next);
            if (codePoint == quote) {
                text.append("\\").append(mark);
            } else {
                escaped(codePoint, /* first= */ next == 0, text);
            }
            next += Character.charCount(codePoint);
        }
        text.append(mark);
    }

    private static void escaped(int codePoint, boolean first, BoundedText text) {
        switch (codePoint) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            case '\\' -> text.append("\\\\");
            default -> {
                if (Character.isISOControl(codePoint)) {
                    text.append(String.format(Locale.ROOT, "\\%03o", codePoint));
                } else if (first && isCombining(codePoint)) {
                    text.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
                } else {
                    text.appendCodePoint(codePoint);
                }
            }
        }
    }

    /// Such a mark would be drawn over the quote before it.
    private static boolean isCombining(int codePoint) {
        var block = UnicodeBlock.of(codePoint);
        return COMBINING.stream().anyMatch(each -> each.equals(block));
    }
}
