package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// Say something on an open comm; `comm_msg` on the wire.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-messages
///
/// @param commId which comm
/// @param data what it means is between the two ends
public record CommMessage(String commId, @WhenAbsent("{}") JsonObject data)
        implements Request, Publication {

    /// Copies the data.
    public CommMessage {
        data = Components.copy(data);
    }
}
