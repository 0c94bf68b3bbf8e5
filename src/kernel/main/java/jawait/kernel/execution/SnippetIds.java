package jawait.kernel.execution;

/// Where a snippet stands, kept in its id, without a table that grows.
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
    public record Place(String cell, int line) {

        /// {@return what stands in stack traces, in the place of a file}
        String file() {
            boolean counted = cell.chars().allMatch(Character::isDigit);
            return counted ? "cell " + cell : cell;
        }
    }

    /// The id of a snippet.
    ///
    /// @param number that of its class in the agent, which is JShell's but for expressions
    /// @param first the line of the cell where the snippet's source begins
    /// @return the id
    static String id(String number, Place first) {
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

    /// {@return where the snippet of an id stands}
    ///
    /// @param id as [#id] made it
    static Place placeOf(String id) {
        var parts = id.split("@", -1);
        return new Place(parts[1], Integer.parseInt(parts[2]));
    }

    /// {@return the number of a snippet in the names of its classes, which its successors have too}
    ///
    /// @param id as [#id] made it
    static String number(String id) {
        return id.substring(0, id.indexOf('@'));
    }
}
