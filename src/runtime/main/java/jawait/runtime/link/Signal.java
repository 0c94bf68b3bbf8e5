package jawait.runtime.link;

/// What the kernel tells the agent while a command may be running. Signals have no answer.
public sealed interface Signal {

    /// Stop what a cell is doing: its loops by the stop flag, its waits by interruption. Ignored
    /// when the cell has ended.
    ///
    /// @param cell the cell
    record Interrupt(long cell) implements Signal {}
}
