package jawait.kernel.protocol;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import java.util.Map;

/// The open comms.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info
///
/// @param targetNames name of the target by the id of the comm; `comms` on the wire
public record CommInfoReply(
        @SerializedName("comms") @JsonAdapter(CommInfoAdapter.class)
                Map<String, String> targetNames)
        implements Reply {

    /// Copies the map.
    public CommInfoReply {
        targetNames = Components.copy(targetNames);
    }
}
