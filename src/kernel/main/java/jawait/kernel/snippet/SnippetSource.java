package jawait.kernel.snippet;

/// One snippet of a cell.
///
/// @param text its source, with the semicolon that the learner may have left out
/// @param offset UTF-16 index into the cell where the source begins
/// @param line line of the cell where the source begins, counted from 1
public record SnippetSource(String text, int offset, int line) {

    /// The snippet that begins at a place of a cell, or behind the blanks there: JShell drops them
    /// and counts lines and positions from what follows.
    ///
    /// @param cell the whole cell
    /// @param offset where the snippet begins
    /// @param text its source
    /// @return the snippet
    public static SnippetSource at(String cell, int offset, String text) {
        var stripped = text.stripLeading();
        int start = offset + text.length() - stripped.length();
        return new SnippetSource(stripped, start, line(cell, start));
    }

    /// The search for a character is what the JVM does fastest: a cell may have thousands of lines.
    private static int line(String cell, int offset) {
        int line = 1;
        for (int at = cell.indexOf('\n', 0, offset); at >= 0; ) {
            line++;
            at = cell.indexOf('\n', at + 1, offset);
        }
        return line;
    }
}
