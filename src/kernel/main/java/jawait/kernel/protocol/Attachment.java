package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/// What a message carries beside its content.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format
///
/// @param metadata about the message
/// @param buffers binary frames behind the content; not copied
public record Attachment(JsonObject metadata, List<byte[]> buffers) {

    /// Copies the metadata and the list.
    public Attachment {
        metadata = Components.copy(metadata);
        buffers = List.copyOf(buffers);
    }

    /// {@return nothing}
    public static Attachment none() {
        return new Attachment(new JsonObject(), List.of());
    }
}
