package jawait.runtime.link;

/// What the kernel tells the agent while a command may be running. Signals have no answer.
public sealed interface Signal {

    /// Stop what a cell is doing: its loops by the stop flag, its waits by interruption. Ignored
    /// when the cell has ended.
    ///
    /// @param cell the cell
    record Interrupt(long cell) implements Signal {}

    /// The frontend does something with a comm. Followed by an [Event.CommHandled].
    ///
    /// @param cell a number for what handlers print, which no cell has
    /// @param act what it does
    record CommHeard(long cell, CommAct act) implements Signal {}

    /// How an [Event.InputRequest] is answered.
    sealed interface Input extends Signal {

        /// {@return the number of the request}
        long id();
    }

    /// The line that was typed for an [Event.InputRequest]. Ignored when nobody waits for it.
    ///
    /// @param id of the request
    /// @param line without its end
    record InputReply(long id, String line) implements Input {}

    /// No line will come for an [Event.InputRequest]. Ignored when nobody waits for it.
    ///
    /// @param id of the request
    /// @param reason for the learner, as a whole sentence
    record InputRefused(long id, String reason) implements Input {}

    /// Stop what cells that have ended left running: the loops of their threads and tasks by the
    /// stop flag. A cell that runs goes on.
    record InterruptLeftovers() implements Signal {}

    /// Nothing has happened for a while: give back the memory that is not needed any more.
    record CollectGarbage() implements Signal {}
}
