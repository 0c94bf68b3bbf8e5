package jawait.kernel.aot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/// A short name for the content of jars, found in about a millisecond: the directory at the end of
/// a jar lists every entry with its size and checksum, so that alone is read. Dates of files do not
/// count, and a copy has the name of its original.
///
/// It tells one build from another; it is no protection against somebody who wants two jars to look
/// the same. Stateless and therefore thread-safe.
///
/// Source: APPNOTE.TXT, *ZIP File Format Specification*, 4.3.12 and 4.3.16.
public final class Fingerprint {

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE = 12;
    private static final int DIRECTORY_OFFSET = 16;

    private Fingerprint() {}

    /// The name for these jars in this order.
    ///
    /// @param jars the files; a file that is no jar, or one with a comment at its end, is read as a
    ///   whole
    /// @return hexadecimal digits
    /// @throws IOException if one cannot be read
    public static String of(List<Path> jars) throws IOException {
        var sum = new CRC32();
        long bytes = 0;
        for (var jar : jars) {
            try (var channel = FileChannel.open(jar)) {
                long start = directory(channel);
                sum.update(read(channel, start, channel.size() - start));
                bytes += channel.size();
            }
        }
        return Long.toHexString(sum.getValue()) + "-" + Long.toHexString(bytes);
    }

    /// Where the directory begins; 0 where that is not plain to see.
    private static long directory(FileChannel channel) throws IOException {
        long end = channel.size() - END_BYTES;
        if (end < 0) {
            return 0;
        }
        var record = read(channel, end, END_BYTES);
        long start = Integer.toUnsignedLong(record.getInt(DIRECTORY_OFFSET));
        long size = Integer.toUnsignedLong(record.getInt(DIRECTORY_SIZE));
        return record.getInt(0) == END_SIGNATURE && start + size == end ? start : 0;
    }

    private static ByteBuffer read(FileChannel channel, long from, long count) throws IOException {
        var buffer = ByteBuffer.allocate(Math.toIntExact(count)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until all is there
        }
        return buffer.flip();
    }
}
