package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// The value of a cell.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#id6
///
/// @param executionCount number of the cell
/// @param data representations by MIME type; see [MimeJson]
/// @param metadata about `data`
public record ExecuteResult(int executionCount, JsonObject data, JsonObject metadata)
        implements Publication {

    /// Copies the objects.
    public ExecuteResult {
        data = Components.copy(data);
        metadata = Components.copy(metadata);
    }
}
