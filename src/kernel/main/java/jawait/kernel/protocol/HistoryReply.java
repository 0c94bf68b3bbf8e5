package jawait.kernel.protocol;

import java.util.List;

/// What has been run.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
///
/// @param history oldest first
public record HistoryReply(List<HistoryEntry> history) implements Reply {

    /// Copies the list.
    public HistoryReply {
        history = List.copyOf(history);
    }
}
