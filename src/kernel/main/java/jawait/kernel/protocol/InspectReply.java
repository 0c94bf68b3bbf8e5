package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// What is at the cursor.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introspection
///
/// @param found whether there is anything to tell
/// @param data the explanation by MIME type; empty where nothing was found
/// @param metadata about `data`
public record InspectReply(boolean found, JsonObject data, JsonObject metadata) implements Reply {

    /// Copies the objects.
    public InspectReply {
        data = Components.copy(data);
        metadata = Components.copy(metadata);
    }

    /// A reply without metadata.
    ///
    /// @param found whether there is anything to tell
    /// @param data the explanation by MIME type
    public InspectReply(boolean found, JsonObject data) {
        this(found, data, new JsonObject());
    }

    /// Nothing is known about this place.
    ///
    /// @return the reply
    public static InspectReply notFound() {
        return new InspectReply(false, new JsonObject());
    }
}
