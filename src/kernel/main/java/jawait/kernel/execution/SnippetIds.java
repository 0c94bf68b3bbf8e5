package jawait.kernel.execution;

import java.util.Optional;

/// Where a snippet stands, kept in its id: JShell names the snippet of a stack frame by its id, so
/// the frame can be shown as a line of a cell without a table that grows.
///
/// An id reads `number@cell@line`, such as `17@3@5`.
public final class SnippetIds {

    private SnippetIds() {
        // static methods only
    }

    /// A line of a cell.
    ///
    /// @param cell the cell's label, its execution count
    /// @param line counted from 1
    public record Place(String cell, int line) {}

    /// The id of a snippet.
    ///
    /// @param number JShell's own number, which makes it unique
    /// @param first the line of the cell where the snippet's source begins
    /// @return the id
    static String id(int number, Place first) {
        return number + "@" + first.cell() + "@" + first.line();
    }

    /// The place of what runs before the first cell and stays for ever, such as imports.
    public static final Place START = new Place("start-up", 1);

    /// {@return whether a snippet belongs to the start}
    ///
    /// @param id of the snippet
    static boolean isOfStart(String id) {
        return id.contains("@" + START.cell() + "@");
    }

    /// The place of a stack frame.
    ///
    /// @param frame as JShell has translated it
    /// @return the place, empty where the frame is not of a snippet
    public static Optional<Place> place(StackTraceElement frame) {
        var file = Optional.ofNullable(frame.getFileName()).orElse("");
        var parts = file.split("@", -1);
        if (!file.startsWith("#") || parts.length != 3) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts[2]);
        return Optional.of(new Place(parts[1], first + frame.getLineNumber() - 1));
    }
}
