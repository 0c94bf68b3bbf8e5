package jawait.kernel.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns messages into the frames of a ZeroMQ message, and back. Thread-safe.
///
/// Nothing is read before its signature has been checked. A message that was received once is
/// refused when it comes again among the next [#REMEMBERED]; without a key anybody can send
/// anything, and so nothing is remembered.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
public final class MessageCodec {

    /// How many signatures are remembered; some 160 bytes each.
    static final int REMEMBERED = 4096;

    private final Signature signature;
    private final RecentSignatures received = new RecentSignatures(REMEMBERED);

    /// A codec for one connection.
    ///
    /// @param signature of the connection
    public MessageCodec(Signature signature) {
        this.signature = signature;
    }

    /// The frames of a message.
    ///
    /// @param message what to say
    /// @return identities, delimiter, signature, header, parent header, metadata, content, buffers
    public List<byte[]> encode(Message<?> message) {
        var parent = message.parent().map(ContentJson::write).orElseGet(JsonObject::new);
        var signed =
                Stream.of(
                                ContentJson.write(message.header()),
                                parent,
                                message.metadata(),
                                ContentJson.write(message.content()))
                        .map(object -> ContentJson.text(object).getBytes(StandardCharsets.UTF_8))
                        .toList();
        return new Frames(message.identities(), signature.sign(signed), signed, message.buffers())
                .join();
    }

    /// The message in some frames.
    ///
    /// @param <C> what may come
    /// @param frames as received
    /// @param kind what may come, such as [Request]
    /// @return the message
    /// @throws ProtocolException if it is none, or none that may be trusted, read, or expected here
    public <C extends Content> Message<C> decode(List<byte[]> frames, Class<C> kind)
            throws ProtocolException {
        var parts = Frames.split(frames);
        authenticate(parts);
        var header = header(object("header", parts.signed().get(0)), "header");
        return new Message<>(
                parts.identities(),
                header,
                parent(object("parent header", parts.signed().get(1))),
                object("metadata", parts.signed().get(2)),
                content(header.msgType(), object("content", parts.signed().get(3)), kind),
                parts.buffers());
    }

    private void authenticate(Frames parts) throws ProtocolException {
        if (!signature.fits(parts.signature(), parts.signed())) {
            throw new ProtocolException.BadSignature();
        }
        if (signature.isUsed() && !received.add(parts.signature())) {
            throw new ProtocolException.Replayed();
        }
    }

    private static JsonObject object(String part, byte[] utf8) throws ProtocolException {
        if (element(part, utf8) instanceof JsonObject object) {
            return object;
        }
        throw new ProtocolException.BadField(part, "it is not an object");
    }

    private static JsonElement element(String part, byte[] utf8) throws ProtocolException {
        try {
            return Json.parse(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException e) {
            throw new ProtocolException.BadJson(part, "it is not UTF-8");
        } catch (JsonParseException e) {
            throw new ProtocolException.BadJson(part, Json.reason(e));
        }
    }

    private static Header header(JsonObject object, String part) throws ProtocolException {
        try {
            return ContentJson.read(object, Header.class);
        } catch (JsonParseException e) {
            throw new ProtocolException.BadField(part, Json.reason(e));
        }
    }

    /// An empty object stands for none.
    private static Optional<Header> parent(JsonObject object) throws ProtocolException {
        return object.isEmpty() ? Optional.empty() : Optional.of(header(object, "parent header"));
    }

    private static <C extends Content> C content(String msgType, JsonObject object, Class<C> kind)
            throws ProtocolException {
        var type =
                MessageType.named(msgType)
                        .map(MessageType::content)
                        .filter(kind::isAssignableFrom)
                        .orElseThrow(() -> new ProtocolException.UnexpectedType(msgType));
        try {
            return kind.cast(ContentJson.read(object, msgType, type));
        } catch (JsonParseException e) {
            throw new ProtocolException.BadField("content of " + msgType, Json.reason(e));
        }
    }
}
