package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.Optional;

/// Something is to be shown.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#display-data
///
/// @param data representations by MIME type; see [MimeJson]
/// @param metadata about `data`
/// @param displayId names the display for a later [UpdateDisplayData]; under `transient` on the
///   wire
public record DisplayData(JsonObject data, JsonObject metadata, Optional<String> displayId)
        implements Publication {

    /// Copies the objects.
    public DisplayData {
        data = Components.copy(data);
        metadata = Components.copy(metadata);
    }
}
