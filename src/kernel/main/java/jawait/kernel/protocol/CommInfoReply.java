package jawait.kernel.protocol;

import java.util.Map;

/// The open comms.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info
///
/// @param targetNames name of the target by the id of the comm
public record CommInfoReply(Map<String, String> targetNames) implements Reply {

    /// Copies the map.
    public CommInfoReply {
        targetNames = Components.copy(targetNames);
    }
}
