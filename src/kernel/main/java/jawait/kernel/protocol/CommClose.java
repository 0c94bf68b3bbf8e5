package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// Close a comm.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#tearing-down-comms
///
/// @param commId which comm
/// @param data a last word; what it means is between the two ends
public record CommClose(String commId, @WhenAbsent("{}") JsonObject data)
        implements Request, Publication {

    /// Copies the data.
    public CommClose {
        data = Components.copy(data);
    }
}
