package jawait.runtime.render;

import org.jspecify.annotations.Nullable;

/// One value of a [Table].
///
/// @param text of the value, not escaped
/// @param number whether it stands on the right, with its last digit below that of others
record Cell(String text, boolean number) {

    /// Where there is nothing.
    static final Cell EMPTY = new Cell("", false);

    /// Describes a value.
    ///
    /// @param value any value
    /// @return its text, cut where it is long
    static Cell of(@Nullable Object value) {
        return new Cell(ValueText.inCell(value), value instanceof Number);
    }
}
