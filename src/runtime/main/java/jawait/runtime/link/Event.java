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
    /// @param displayId what an [UpdateDisplay] will call it
    /// @param bundle its representations
    record Display(long cell, String displayId, MimeBundle bundle) implements Event {}

    /// What was shown is to be replaced, wherever it is shown.
    ///
    /// @param cell the cell that says so
    /// @param displayId of a [Display] of any cell
    /// @param bundle the new representations
    record UpdateDisplay(long cell, String displayId, MimeBundle bundle) implements Event {}

    /// What a cell has shown and printed so far is to be taken away.
    ///
    /// @param cell the owner
    /// @param untilNext whether to wait for the next output, so that nothing flickers
    record ClearOutput(long cell, boolean untilNext) implements Event {}

    /// Everything that was printed before a [Command.Flush] has been sent.
    ///
    /// @param mark the command's mark
    record Flushed(long mark) implements Event {}
}
