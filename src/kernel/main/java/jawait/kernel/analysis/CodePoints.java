package jawait.kernel.analysis;

/// Cursor positions between Jupyter, which counts code points, and Java, which counts UTF-16 units.
///
/// A position outside the text becomes its nearest end, and one inside a surrogate pair becomes the
/// start of the pair. Stateless and therefore thread-safe.
///
/// Source: Jupyter messaging protocol, *Changelog 5.2* (`cursor_pos` in Unicode code points).
public final class CodePoints {

    private CodePoints() {}

    /// The UTF-16 index of a position in code points.
    ///
    /// @param text the text of the cell
    /// @param positionCodePoints code points before the position; any number
    /// @return an index from 0 to the length of the text
    public static int toUtf16(String text, int positionCodePoints) {
        if (positionCodePoints <= 0) {
            return 0;
        }
        if (positionCodePoints >= text.codePointCount(0, text.length())) {
            return text.length();
        }
        return text.offsetByCodePoints(0, positionCodePoints);
    }

    /// The position in code points of a UTF-16 index.
    ///
    /// @param text the text of the cell
    /// @param indexUtf16 UTF-16 units before the position; any number
    /// @return the number of code points before the position
    public static int fromUtf16(String text, int indexUtf16) {
        int index = Math.clamp(indexUtf16, 0, text.length());
        boolean insidePair =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return text.codePointCount(0, insidePair ? index - 1 : index);
    }
}
