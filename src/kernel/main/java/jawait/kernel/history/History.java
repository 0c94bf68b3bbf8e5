package jawait.kernel.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jawait.kernel.protocol.HistoryReply;
import jawait.kernel.protocol.HistoryRequest;

/// What was run in this session and in earlier ones, the latest only. Thread-safe.
///
/// Cells of this session are kept in memory, and in a file for the sessions to come. What goes
/// wrong with the file goes to the log, and costs no more than what is in it.
///
/// Source: Jupyter messaging protocol, *History*, and IPython for the numbers of sessions.
public final class History implements AutoCloseable {

    /// A kernel has to end within a second, and a line is written in a moment.
    private static final long LAST_WORDS_MILLIS = 300;

    private final HistoryFile file;
    private final Limits limits;
    private final RecentCells own;
    private final ExecutorService writer;
    private final Consumer<String> log;
    private final AtomicBoolean complained = new AtomicBoolean();

    History(Path path, Limits limits, ExecutorService writer, Consumer<String> log) {
        this.file = new HistoryFile(path, limits, log);
        this.limits = limits;
        this.own = new RecentCells(limits);
        this.writer = writer;
        this.log = log;
    }

    /// A history that nothing has been read from yet.
    ///
    /// @param file keeps it; need not exist
    /// @param writer writes to the file, one cell after the other
    /// @return the history
    public static History in(Path file, ExecutorService writer) {
        return new History(file, Limits.USUAL, writer, History::log);
    }

    /// Remembers a cell; returns at once.
    ///
    /// @param executionCount its number
    /// @param input its code
    /// @param output its result as text, where it had one
    public void add(int executionCount, String input, Optional<String> output) {
        var cell = new PastCell(0, executionCount, input, output.map(limits::cut));
        own.add(cell);
        try {
            writer.execute(() -> write(cell));
        } catch (RejectedExecutionException e) {
            // The kernel is ending, and nobody will ask.
        }
    }

    /// Finds what was asked for.
    ///
    /// @param request which cells
    /// @return the cells, those of this session last
    public HistoryReply answer(HistoryRequest request) {
        var mine = own.all();
        var earlier = earlier();
        int next = earlier.lastSession() + 1;
        int here = mine.isEmpty() ? next : session(next);
        var before =
                earlier.cells().stream()
                        .filter(cell -> cell.session() != here)
                        .sorted(Comparator.comparingInt(PastCell::session));
        var all = Stream.concat(before, mine.stream().map(cell -> cell.in(here))).toList();
        return new Selection(request, here).from(all);
    }

    /// Waits a moment for what has not been written yet.
    @Override
    public void close() {
        writer.shutdown();
        try {
            var _ = writer.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HistoryFile.Content earlier() {
        try {
            return file.read();
        } catch (IOException | RuntimeException e) {
            complain(e);
            return new HistoryFile.Content(List.of(), 0);
        }
    }

    /// @param otherwise where the file cannot be used
    private int session(int otherwise) {
        try {
            return file.session();
        } catch (IOException | RuntimeException e) {
            complain(e);
            return otherwise;
        }
    }

    private void write(PastCell cell) {
        try {
            file.add(cell.in(file.session()));
            complained.set(false);
        } catch (IOException | RuntimeException e) {
            complain(e);
        }
    }

    /// Once for a trouble, and not again for every cell.
    private void complain(Exception e) {
        if (!complained.getAndSet(true)) {
            log.accept("it cannot be used (" + e + "); this session is remembered until it ends");
        }
    }

    private static void log(String sentence) {
        // Fetched when there is something to say: the first use takes tens of milliseconds.
        System.getLogger(History.class.getName()).log(Level.WARNING, "The history: {0}.", sentence);
    }
}
