package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Makes the messages of a first cell quick: what their contents look like is found out by
/// reflection, once for each type, and otherwise while somebody waits for the answer.
public final class Preparation {

    private Preparation() {}

    /// Writes a message of each such type, and reads it. Nothing is sent. A second time does no
    /// harm.
    ///
    /// @throws IllegalStateException if a message cannot be read as it was written
    public static void run() {
        var session = new Session("", InstantSource.system());
        var codec = new MessageCodec(new Signature("nobody's"));
        for (var content : contents()) {
            var frames = codec.encode(session.message(List.of(), Optional.empty(), content));
            try {
                var _ = codec.decode(frames, Content.class);
            } catch (ProtocolException e) {
                throw new IllegalStateException("a message of the kernel's own", e);
            }
        }
    }

    private static List<Content> contents() {
        return List.of(
                ExecuteRequest.of(""),
                new ExecuteInput("", 1),
                new ExecuteResult(1, new JsonObject(), new JsonObject()),
                new ExecuteReply.Ok(1));
    }
}
