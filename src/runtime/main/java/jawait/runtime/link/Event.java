package jawait.runtime.link;

import jawait.runtime.MimeBundle;

/// What the agent reports by itself.
public sealed interface Event {

    /// Something was printed.
    ///
    /// @param cell the owner; see [Command.Invoke#cell]
    /// @param stream where to
    /// @param text whole characters; never empty
    record Output(long cell, StandardStream stream, String text) implements Event {}

    /// Something is to be shown.
    ///
    /// @param cell the owner
    /// @param bundle its representations
    record Display(long cell, MimeBundle bundle) implements Event {}

    /// Everything that was printed before a [Command.Flush] has been sent.
    ///
    /// @param mark the command's mark
    record Flushed(long mark) implements Event {}
}
