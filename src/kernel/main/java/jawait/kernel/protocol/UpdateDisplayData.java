package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// What an earlier display shows is to be replaced, wherever it is shown.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#update-display-data
///
/// @param data representations by MIME type; see [MimeJson]
/// @param metadata about `data`
/// @param displayId which display; under `transient` on the wire
public record UpdateDisplayData(JsonObject data, JsonObject metadata, String displayId)
        implements Publication {

    /// Copies the objects.
    public UpdateDisplayData {
        data = Components.copy(data);
        metadata = Components.copy(metadata);
    }
}
