package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/// A message without its signature.
///
/// Immutable and thread-safe, provided that nobody changes the arrays and the JSON inside.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format
///
/// @param <C> what it says
/// @param identities frames before the delimiter: who sent a request and so gets the reply, or the
///   topic of a publication
/// @param header who says what
/// @param parent header of the message that caused this one, where one did
/// @param metadata mostly empty
/// @param content what it says
/// @param buffers binary frames behind the content, mostly none
public record Message<C extends Content>(
        List<byte[]> identities,
        Header header,
        Optional<Header> parent,
        JsonObject metadata,
        C content,
        List<byte[]> buffers) {

    /// Copies the lists and the metadata.
    public Message {
        identities = List.copyOf(identities);
        metadata = Components.copy(metadata);
        buffers = List.copyOf(buffers);
    }

    /// A message without metadata and buffers.
    ///
    /// @param identities frames before the delimiter
    /// @param header who says what
    /// @param parent header of the message that caused this one, where one did
    /// @param content what it says
    public Message(List<byte[]> identities, Header header, Optional<Header> parent, C content) {
        this(identities, header, parent, new JsonObject(), content, List.of());
    }
}
