package jawait.kernel.history;

import static java.util.Objects.requireNonNullElse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The file that keeps the history, for all kernels of the user at once. Thread-safe.
///
/// Kernels take turns by a lock on a file beside it. A line is added with one write behind all
/// others; a crash in the middle of it costs that line. What is too old goes when the file has
/// grown too large.
final class HistoryFile {

    private final Path file;
    private final Limits limits;
    private final Consumer<String> log;
    private OptionalInt session = OptionalInt.empty();
    private int lines;

    /// @param file need not exist, nor need its folder
    /// @param limits of what is kept
    /// @param log hears what a person may want to know about the file
    HistoryFile(Path file, Limits limits, Consumer<String> log) {
        this.file = file;
        this.limits = limits;
        this.log = log;
    }

    /// What the file holds.
    ///
    /// @param cells in the order in which they ran
    /// @param lastSession the highest number of a session, 0 where there was none
    record Content(List<PastCell> cells, int lastSession) {}

    /// Reads all there is.
    ///
    /// @return what can be read; broken lines are left out
    /// @throws IOException if the file cannot be used, or a newer kernel has written it
    synchronized Content read() throws IOException {
        try (var _ = FileLocked.beside(file)) {
            return load();
        }
    }

    /// The number of this session; the first call takes one that no other session has.
    ///
    /// @throws IOException if the file cannot be used, or a newer kernel has written it
    synchronized int session() throws IOException {
        if (session.isEmpty()) {
            try (var _ = FileLocked.beside(file)) {
                int number = lastSession() + 1;
                write(HistoryLines.session(number));
                session = OptionalInt.of(number);
            }
        }
        return session.getAsInt();
    }

    /// Adds a cell; one that is larger than a quarter of the whole file is left out.
    ///
    /// @throws IOException if the file cannot be used, the disk is full for one
    synchronized void add(PastCell cell) throws IOException {
        if (cell.size() > limits.bytes() / 4) {
            return;
        }
        try (var _ = FileLocked.beside(file)) {
            write(HistoryLines.cell(cell));
            if (lines > limits.cells() || Files.size(file) > limits.bytes()) {
                tidy();
            }
        }
    }

    private Content load() throws IOException {
        return scan(HistoryFile::content);
    }

    private int lastSession() throws IOException {
        return scan(HistoryFile::last).lastSession();
    }

    private Content scan(Function<Stream<String>, Content> reading) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            lines = 0;
            return new Content(List.of(), 0);
        }
        OwnerOnly.ensure(file);
        if (Files.size(file) > 2 * limits.bytes()) {
            return setAside("is larger than any that a kernel writes");
        }
        try (var in = Files.newInputStream(file)) {
            // Not Files.newBufferedReader, which gives up at the first byte that is not UTF-8.
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            var version = HistoryLines.version(requireNonNullElse(reader.readLine(), ""));
            if (version.isPresent() && version.getAsInt() == HistoryLines.VERSION) {
                lines = 0;
                return reading.apply(reader.lines().peek(_ -> lines++));
            }
            if (version.isPresent()) {
                throw new IOException(
                        file
                                + " was written by another version of the kernel and is left as it"
                                + " is");
            }
        }
        return setAside("is not one that a kernel has written");
    }

    private static Content content(Stream<String> lines) {
        var cells = new ArrayList<PastCell>();
        int lastSession = 0;
        for (var line : (Iterable<String>) lines::iterator) {
            lastSession = Math.max(lastSession, HistoryLines.session(line).orElse(0));
            HistoryLines.cell(line).ifPresent(cells::add);
        }
        return new Content(cells, lastSession);
    }

    /// A kernel that starts wants to know no more, and the file may have many megabytes.
    private static Content last(Stream<String> lines) {
        var sessions = lines.mapToInt(line -> HistoryLines.session(line).orElse(0));
        return new Content(List.of(), sessions.max().orElse(0));
    }

    /// Nothing of the user's is thrown away.
    private Content setAside(String reason) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        log.accept(file + " " + reason + "; it is kept as " + aside + ", and a new one begins");
        lines = 0;
        return new Content(List.of(), 0);
    }

    private void write(String line) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        OwnerOnly.file(file))) {
            var text = start(channel) + line + "\n";
            channel.position(channel.size());
            writeAll(channel, text);
            lines++;
        }
    }

    /// What comes before a new line: the first line of the file, or the end of one cut by a crash.
    private static String start(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return HistoryLines.header() + "\n";
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n' ? "" : "\n";
    }

    private static void writeAll(FileChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void tidy() throws IOException {
        var content = load();
        var kept = limits.tidied().latest(content.cells());
        var text = new StringBuilder();
        text.append(HistoryLines.header()).append('\n');
        // The number stays taken, although all its cells may be gone.
        text.append(HistoryLines.session(content.lastSession())).append('\n');
        kept.forEach(cell -> text.append(HistoryLines.cell(cell)).append('\n'));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        fresh,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING),
                        OwnerOnly.file(fresh))) {
            writeAll(channel, text.toString());
            // Before the old one goes: a crash of the machine must leave one of the two.
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = kept.size() + 1;
    }
}
