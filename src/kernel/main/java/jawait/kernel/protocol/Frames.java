package jawait.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The frames of one message, told apart: identities, delimiter, signature, four signed frames,
/// buffers.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
///
/// @param identities before the delimiter
/// @param signature in hexadecimal digits
/// @param signed header, parent header, metadata and content, as sent
/// @param buffers the rest
record Frames(
        List<byte[]> identities, String signature, List<byte[]> signed, List<byte[]> buffers) {

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    private static final int SIGNED = 4;

    /// The parts of a message.
    ///
    /// @throws ProtocolException if there is no delimiter, or too little behind it
    static Frames split(List<byte[]> frames) throws ProtocolException {
        int delimiter = indexOfDelimiter(frames);
        var behind = frames.subList(delimiter + 1, frames.size());
        if (behind.size() < 1 + SIGNED) {
            throw new ProtocolException.TooFewParts(behind.size());
        }
        return new Frames(
                frames.subList(0, delimiter),
                new String(behind.getFirst(), StandardCharsets.US_ASCII),
                behind.subList(1, 1 + SIGNED),
                behind.subList(1 + SIGNED, behind.size()));
    }

    private static int indexOfDelimiter(List<byte[]> frames) throws ProtocolException {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        throw new ProtocolException.MissingDelimiter();
    }

    /// The parts in the order of the wire.
    List<byte[]> join() {
        var frames = new ArrayList<>(identities);
        frames.add(DELIMITER);
        frames.add(signature.getBytes(StandardCharsets.US_ASCII));
        frames.addAll(signed);
        frames.addAll(buffers);
        return frames;
    }
}
