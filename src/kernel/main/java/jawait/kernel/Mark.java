package jawait.kernel;

import java.util.regex.Pattern;

/// A place in a cell as a person sees it.
///
/// @param line counted from 1
/// @param text the whole line
/// @param carets blanks and carets that stand under the place
record Mark(int line, String text, String carets) {

    /// Characters that are two columns wide, as the blank U+3000 is.
    private static final Pattern WIDE =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\x{ff01}-\\x{ff60}]");

    /// The place between two positions.
    ///
    /// @param code the cell
    /// @param start UTF-16 index; moved to the end of the cell when behind it
    /// @param end UTF-16 index behind the place; what lies on later lines is not marked
    static Mark of(String code, int start, int end) {
        int from = Math.min(start, code.stripTrailing().length());
        int lineStart = code.lastIndexOf('\n', from - 1) + 1;
        int newline = code.indexOf('\n', from);
        int lineEnd = newline < 0 ? code.length() : newline;
        int line = 1 + (int) code.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        int width = Math.max(1, Math.min(end, lineEnd) - from);
        // A tab is as wide as the frontend makes it, so the same tab goes under it.
        var blanks = WIDE.matcher(code.substring(lineStart, from)).replaceAll("\u3000");
        blanks = blanks.replaceAll("[^\t\u3000]", " ");
        return new Mark(line, code.substring(lineStart, lineEnd), blanks + "^".repeat(width));
    }
}
