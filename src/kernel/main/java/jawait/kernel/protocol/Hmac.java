package jawait.kernel.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/// HMAC-SHA256 over the JDK's SHA-256. Immutable and thread-safe.
///
/// The JDK has one of its own, which looks through all security providers and the export rules for
/// ciphers first: 30 ms of a processor before the first message of a kernel can be sent.
///
/// Source: RFC 2104, *HMAC: Keyed-Hashing for Message Authentication*.
final class Hmac {

    private static final String HASH = "SHA-256";
    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] innerKey;
    private final byte[] outerKey;

    /// @param key of any length
    Hmac(byte[] key) {
        var block =
                Arrays.copyOf(key.length > BLOCK_BYTES ? sha256().digest(key) : key, BLOCK_BYTES);
        innerKey = xor(block, INNER);
        outerKey = xor(block, OUTER);
    }

    /// The code of some bytes, wherever they are cut.
    ///
    /// @return 32 bytes
    byte[] of(List<byte[]> parts) {
        var inner = sha256();
        inner.update(innerKey);
        parts.forEach(inner::update);
        var outer = sha256();
        outer.update(outerKey);
        return outer.digest(inner.digest());
    }

    private static byte[] xor(byte[] block, byte with) {
        var result = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            result[i] = (byte) (block[i] ^ with);
        }
        return result;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + HASH, e);
        }
    }
}
