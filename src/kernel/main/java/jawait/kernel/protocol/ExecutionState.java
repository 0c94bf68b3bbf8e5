package jawait.kernel.protocol;

/// What the kernel is doing.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-status
public enum ExecutionState {
    /// Told once, when the process has come up.
    STARTING,
    /// A request has been taken up.
    BUSY,
    /// A request is done with: nothing with its parent header will come any more, but for what the
    /// threads that it started print.
    IDLE
}
