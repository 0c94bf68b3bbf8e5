package jawait.kernel.protocol;

/// Which part of the history is asked for.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
public enum HistoryAccess {
    /// Lines from `start` to before `stop` of one session.
    RANGE,
    /// The last `n` lines.
    TAIL,
    /// The last `n` lines that match `pattern`.
    SEARCH
}
