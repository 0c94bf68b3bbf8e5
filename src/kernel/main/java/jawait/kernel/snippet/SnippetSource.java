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
        int line = 1 + (int) cell.substring(0, start).chars().filter(c -> c == '\n').count();
        return new SnippetSource(stripped, start, line);
    }
}
