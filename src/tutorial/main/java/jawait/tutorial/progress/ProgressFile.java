package jawait.tutorial.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/// The text file that keeps a learner's steps, one a line.
///
/// Lines are only ever appended, under a lock of the file, so two notebooks may write at once and
/// what one of them does not know stays as it is. A line that a crash cut off is left behind and
/// the next one starts afresh. Thread-safe.
final class ProgressFile {

    private static final int VERSION = 1;
    private static final String HEADER =
            "# Jawait progress " + VERSION + ": one line a step; delete a line to forget it\n";
    private static final Pattern HEADER_VERSION =
            Pattern.compile("# Jawait progress (\\d{1,9})\\b");

    private final Path path;

    /// @param path where the file is or will be
    ProgressFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /// The steps in the file, in its order; lines that are none are passed over.
    ///
    /// @return the steps, none where there is no file
    /// @throws IOException if there is a file that cannot be read
    List<Entry> read() throws IOException {
        return lines().stream().flatMap(line -> Entry.parse(line).stream()).toList();
    }

    private List<String> lines() throws IOException {
        try {
            // Bytes that are no UTF-8 spoil their own line only.
            return new String(Files.readAllBytes(path), UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /// Appends steps: all of them, or none.
    ///
    /// @param entries the steps
    /// @throws IOException if they cannot be written, or the file is of a newer version
    synchronized void append(List<Entry> entries) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (var channel =
                        FileChannel.open(
                                path,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            requireKnownVersion();
            long end = channel.size();
            try {
                write(channel, end, prefix(channel, end) + text(entries));
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }

    private void requireKnownVersion() throws IOException {
        for (var line : lines()) {
            var header = HEADER_VERSION.matcher(line);
            if (header.find() && Integer.parseInt(header.group(1)) > VERSION) {
                throw new IOException("the file was written by a newer version of the course");
            }
        }
    }

    /// What has to stand before a new line: the header, or the end of a line that was cut off.
    private static String prefix(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return HEADER;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n' ? "" : "\n";
    }

    private static String text(List<Entry> entries) {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        return text.toString();
    }

    private static void write(FileChannel channel, long position, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
        channel.force(/* metaData= */ true);
    }
}
