package jawait.kernel.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The key pair of a kernel whose channels are encrypted. Only who knows the public key can
/// connect, so both are for the owner of the connection file alone. Immutable and thread-safe.
///
/// Source: ZeroMQ RFC 26, *CurveZMQ*, and RFC 32, *Z85*, for the text form of keys.
public final class CurveKeys {

    private static final String ALPHABET =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

    /// Characters of a key; five stand for four bytes.
    private static final int LENGTH = 40;

    private static final int GROUP = 5;
    private static final long GROUP_LIMIT = 1L << Integer.SIZE;

    private final byte[] publicKey;
    private final byte[] secretKey;

    private CurveKeys(byte[] publicKey, byte[] secretKey) {
        this.publicKey = publicKey;
        this.secretKey = secretKey;
    }

    /// The pair of two keys.
    ///
    /// @param publicKey in Z85
    /// @param secretKey in Z85
    /// @return empty where one of them is no key; see [#isKey]
    static Optional<CurveKeys> of(String publicKey, String secretKey) {
        return isKey(publicKey) && isKey(secretKey)
                ? Optional.of(new CurveKeys(decode(publicKey), decode(secretKey)))
                : Optional.empty();
    }

    /// Whether a text is 32 bytes in Z85.
    static boolean isKey(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && groups(text).allMatch(group -> group < GROUP_LIMIT);
    }

    /// The public key, which frontends have as well.
    ///
    /// @return 32 bytes, a copy
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// The secret key.
    ///
    /// @return 32 bytes, a copy
    public byte[] secretKey() {
        return secretKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurveKeys keys
                && Arrays.equals(publicKey, keys.publicKey)
                && Arrays.equals(secretKey, keys.secretKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(publicKey);
    }

    /// Leaves the keys out, so that they cannot get into a log.
    @Override
    public String toString() {
        return "CurveKeys";
    }

    private static byte[] decode(String text) {
        var bytes = ByteBuffer.allocate(LENGTH / GROUP * Integer.BYTES);
        groups(text).forEach(group -> bytes.putInt((int) group));
        return bytes.array();
    }

    /// The numbers that the groups of five characters stand for, the first digit the highest.
    private static LongStream groups(String text) {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(n -> text.substring(n * GROUP, (n + 1) * GROUP))
                .mapToLong(group ->
                        group.chars()
                                .mapToLong(ALPHABET::indexOf)
                                .reduce(0, (n, digit) -> n * ALPHABET.length() + digit));
    }
}
