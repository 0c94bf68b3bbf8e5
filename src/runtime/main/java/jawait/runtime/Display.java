package jawait.runtime;

import jawait.runtime.host.Hosts;
import org.jspecify.annotations.Nullable;

/// Shows values in the notebook. Every cell has these methods without an import.
///
/// A display belongs to the cell that called it, also where a thread of that cell calls, or after
/// the cell has ended. All methods are thread-safe.
///
/// Source: Jupyter messaging protocol, *Display data*.
public final class Display {

    // Variable arguments are what lets a learner's own `display(Object...)` win: the compiler
    // would prefer a method of ours that needs none.

    private Display() {
        // static only: called by simple name
    }

    /// Shows a value below the cell.
    ///
    /// A cell whose last expression is a call of this method does not show the returned id.
    ///
    /// @param value any value
    /// @param mimeTypes the representations to show, such as `text/html`; none for all. A value
    ///   that has none of them is shown as `text/plain`, which is always there
    /// @return an id for [#update]
    /// @throws IllegalArgumentException if a type has no slash
    public static String display(@Nullable Object value, String... mimeTypes) {
        var data = render(value, mimeTypes).data();
        var id = DisplayIds.next();
        Hosts.current().display(id, data);
        return id;
    }

    /// Replaces what a display shows, wherever it is shown. Nothing happens where no frontend shows
    /// it any more.
    ///
    /// @param id what [#display] returned, in any cell
    /// @param value any value
    /// @param mimeTypes as of [#display]
    /// @throws IllegalArgumentException if a type has no slash
    public static void update(String id, @Nullable Object value, String... mimeTypes) {
        Hosts.current().update(id, render(value, mimeTypes).data());
    }

    /// As [#update]: the name that notebooks written for IJava use.
    ///
    /// @param id what [#display] returned, in any cell
    /// @param value any value
    /// @param mimeTypes as of [#display]
    /// @throws IllegalArgumentException if a type has no slash
    public static void updateDisplay(String id, @Nullable Object value, String... mimeTypes) {
        update(id, value, mimeTypes);
    }

    /// The representations of a value, without showing them.
    ///
    /// @param value any value
    /// @param mimeTypes as of [#display]
    /// @return a bundle with `text/plain` at least
    /// @throws IllegalArgumentException if a type has no slash
    public static MimeBundle render(@Nullable Object value, String... mimeTypes) {
        return Rendering.of(value, mimeTypes);
    }

    /// Takes away, at once, what the cell has shown and printed so far.
    public static void clearOutput() {
        clearOutput(false);
    }

    /// Takes away what the cell has shown and printed so far.
    ///
    /// @param wait whether to wait until there is new output, so that an animation does not flicker
    public static void clearOutput(boolean wait) {
        Hosts.current().clearOutput(wait);
    }
}
