package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/// What may stand at the cursor.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#completion
///
/// @param matches each replaces the whole text from `cursorStart` to `cursorEnd`
/// @param cursorStart in Unicode code points
/// @param cursorEnd in Unicode code points, exclusive
/// @param metadata more about the matches, such as `_jupyter_types_experimental`
public record CompleteReply(
        List<String> matches, int cursorStart, int cursorEnd, JsonObject metadata)
        implements Reply {

    /// Copies list and object.
    public CompleteReply {
        matches = List.copyOf(matches);
        metadata = Components.copy(metadata);
    }
}
