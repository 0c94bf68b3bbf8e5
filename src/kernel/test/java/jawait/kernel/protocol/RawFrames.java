package jawait.kernel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Frames written by hand, as a frontend with a mistake would send them.
final class RawFrames {

    private static int count;

    private RawFrames() {}

    /// A message with a fresh id; JSON may be written with single quotes.
    static List<byte[]> signed(String key, String msgType, String content) {
        var header =
                ("{'msg_id': 'm%d', 'session': 's', 'username': 'u', 'date': 'd',"
                                + " 'msg_type': '%s', 'version': '5.3', 'more': {}}")
                        .formatted(++count, msgType);
        return signed(key, header, "{}", "{}", content);
    }

    /// A message of these four parts.
    static List<byte[]> signed(
            String key, String header, String parent, String metadata, String content) {
        var parts =
                Stream.of(header, parent, metadata, content)
                        .map(json -> json.replace('\'', '"').getBytes(UTF_8))
                        .toList();
        return signed(key, parts);
    }

    /// A message of these four parts, byte for byte.
    static List<byte[]> signed(String key, List<byte[]> parts) {
        var frames = new ArrayList<byte[]>();
        frames.add("<IDS|MSG>".getBytes(UTF_8));
        frames.add(new Signature(key).sign(parts).getBytes(UTF_8));
        frames.addAll(parts);
        return frames;
    }
}
