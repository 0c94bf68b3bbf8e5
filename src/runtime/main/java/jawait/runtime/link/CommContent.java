package jawait.runtime.link;

import java.util.List;

/// What one message of a comm carries.
///
/// @param data a JSON object, as text
/// @param metadata a JSON object, as text
/// @param buffers bytes that travel beside the data; not copied
public record CommContent(String data, String metadata, List<byte[]> buffers) {

    /// Nothing but an empty object.
    public static final CommContent EMPTY = new CommContent("{}", "{}", List.of());

    /// Copies the list.
    public CommContent {
        buffers = List.copyOf(buffers);
    }
}
