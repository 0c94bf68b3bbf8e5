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

    /// The learner's code reads from `System.in` and waits. The kernel answers with
    /// [Signal.InputReply] or [Signal.InputRefused]. One request is open at a time; a new one says
    /// that nobody waits for the one before.
    ///
    /// @param cell the owner of the thread that reads
    /// @param id a number that the agent has not used before
    /// @param prompt to be shown behind what the cell has printed on the line
    /// @param password whether what is typed stays hidden
    record InputRequest(long cell, long id, String prompt, boolean password) implements Event {}

    /// A cell has a text for the next cell of the notebook.
    ///
    /// @param cell the owner
    /// @param text of the next cell
    /// @param replace whether the text takes the place of the cell itself
    record SetNextInput(long cell, String text, boolean replace) implements Event {}

    /// The learner's code does something with a comm.
    ///
    /// @param cell the owner; a message of a comm counts as one
    /// @param act what it does
    record CommSaid(long cell, CommAct act) implements Event {}

    /// The handler of a [Signal.CommHeard] has ended.
    ///
    /// @param cell the number of the message
    record CommHandled(long cell) implements Event {}
}
