package jawait.kernel.transport;

/// The channels that requests come from and replies go to.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introduction
public enum ReplyChannel {
    /// Cells and questions about code.
    SHELL,
    /// Interrupt, shutdown, and what else must not wait for a cell.
    CONTROL
}
