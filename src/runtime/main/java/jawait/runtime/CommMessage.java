package jawait.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a frontend said on a [Comm].
///
/// @param data maps, lists, text, `Long` and `Double`, `Boolean` and null
/// @param metadata about the message, mostly empty
/// @param buffers bytes that came beside the data, mostly none; not copied
public record CommMessage(
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> metadata,
        List<byte[]> buffers) {}
