package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// Open a comm; either side may. The other side closes it again if it does not know the target.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#opening-a-comm
///
/// @param commId names the comm from here on
/// @param targetName who is to listen
/// @param data the first word; what it means is between the two ends
public record CommOpen(String commId, String targetName, @WhenAbsent("{}") JsonObject data)
        implements Request, Publication {

    /// Copies the data.
    public CommOpen {
        data = Components.copy(data);
    }
}
