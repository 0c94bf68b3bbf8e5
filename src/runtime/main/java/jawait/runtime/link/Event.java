package jawait.runtime.link;

import jawait.runtime.MimeBundle;

/// What the agent reports by itself.
public sealed interface Event {

    /// The cell that owns what is reported; see [Command.Invoke#cell].
    ///
    /// @return the number of a cell
    long cell();

    /// Something was printed.
    ///
    /// @param cell the owner
    /// @param stream where to
    /// @param text whole characters; never empty
    record Output(long cell, StandardStream stream, String text) implements Event {}

    /// Something is to be shown.
    ///
    /// @param cell the owner
    /// @param bundle its representations
    record Display(long cell, MimeBundle bundle) implements Event {}
}
