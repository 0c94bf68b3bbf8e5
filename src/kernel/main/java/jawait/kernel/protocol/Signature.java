package jawait.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Signs messages with HMAC-SHA256, so that nobody without the key of the connection file can make
/// the kernel run code. Immutable and thread-safe.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
public final class Signature {

    private final Optional<Hmac> hmac;

    /// The signature of a connection.
    ///
    /// @param key from the connection file; an empty one means that messages are not signed
    public Signature(String key) {
        this.hmac = key.isEmpty() ? Optional.empty() : Optional.of(new Hmac(bytes(key)));
    }

    /// Whether messages are signed at all.
    ///
    /// @return false if the key is empty
    public boolean isUsed() {
        return hmac.isPresent();
    }

    /// The signature of some frames.
    ///
    /// @param frames header, parent header, metadata and content, byte for byte as sent
    /// @return 64 hexadecimal digits; nothing if messages are not signed
    public String sign(List<byte[]> frames) {
        return hmac.map(code -> HexFormat.of().formatHex(code.of(frames))).orElse("");
    }

    /// Whether a signature belongs to some frames. The time that it takes tells nothing about the
    /// right signature.
    ///
    /// @param signature in hexadecimal digits
    /// @param frames header, parent header, metadata and content, byte for byte as received
    /// @return true if it does, or if messages are not signed
    public boolean fits(String signature, List<byte[]> frames) {
        return !isUsed() || MessageDigest.isEqual(bytes(sign(frames)), bytes(signature));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
