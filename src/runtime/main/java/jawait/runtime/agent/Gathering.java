package jawait.runtime.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;
import org.jspecify.annotations.Nullable;

/// Makes events of what cells print: a few large ones rather than one for each call of `print`.
///
/// What one cell prints to both streams stays in order. Not thread-safe.
final class Gathering {

    /// How long a printed byte may wait for others.
    static final long NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /// Says itself when it is equal: of a record the JVM makes a dozen classes for that, while the
    /// first cell that prints waits.
    private record Source(long cell, StandardStream stream) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source source && source.cell == cell && source.stream == stream;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(cell) ^ stream.hashCode();
        }
    }

    private final Map<Source, Piece> pieces = new HashMap<>();
    private final Consumer<Event> queue;

    /// @param queue takes the events in order
    Gathering(Consumer<Event> queue) {
        this.queue = queue;
    }

    /// Takes bytes; at least one.
    ///
    /// @param cell the owner
    /// @param stream where it printed them
    /// @param bytes hold what was printed; copied
    /// @param offset of the first
    /// @param length how many there are
    /// @param nowNanos the time
    /// @return how many were taken
    int append(
            long cell, StandardStream stream, byte[] bytes, int offset, int length, long nowNanos) {
        seal(new Source(cell, other(stream)));
        var source = new Source(cell, stream);
        sealFull(source);
        var piece = pieces.computeIfAbsent(source, _ -> new Piece());
        int taken = piece.append(bytes, offset, length, nowNanos);
        sealFull(source);
        return taken;
    }

    /// Makes events of what a cell has printed.
    ///
    /// @param cell the owner
    void seal(long cell) {
        for (var stream : StandardStream.values()) {
            seal(new Source(cell, stream));
        }
    }

    /// Makes events of what all cells have printed.
    void sealAll() {
        List.copyOf(pieces.keySet()).forEach(this::seal);
    }

    /// Makes events of what has waited long enough.
    ///
    /// @param nowNanos the time
    void sealDue(long nowNanos) {
        for (var source : List.copyOf(pieces.keySet())) {
            var piece = pieces.get(source);
            if (piece != null && piece.sinceNanos() + NANOS - nowNanos <= 0) {
                seal(source);
            }
        }
    }

    /// Gives up waiting for the rest of characters of which a thread printed the beginning.
    ///
    /// @param thread its id
    void sealBrokenCharacters(long thread) {
        for (var source : List.copyOf(pieces.keySet())) {
            var piece = pieces.get(source);
            if (piece != null && piece.isLastPrintedBy(thread)) {
                seal(source, piece, piece.length());
            }
        }
    }

    /// {@return how long until something is due, empty where nothing is gathered}
    ///
    /// @param nowNanos the time
    OptionalLong nanosUntilDue(long nowNanos) {
        return pieces.values().stream()
                .filter(piece -> piece.wholeLength() > 0)
                .mapToLong(piece -> piece.sinceNanos() + NANOS - nowNanos)
                .min();
    }

    private void sealFull(Source source) {
        var piece = pieces.get(source);
        if (piece != null && piece.isFull()) {
            seal(source, piece, piece.wholeLength());
        }
    }

    private void seal(Source source) {
        var piece = pieces.get(source);
        if (piece != null) {
            seal(source, piece, piece.wholeLength());
        }
    }

    /// The event is queued before the bytes are dropped: where memory runs out, nothing is lost.
    private void seal(Source source, Piece piece, int length) {
        if (length > 0) {
            queue.accept(new Event.Output(source.cell(), source.stream(), piece.text(length)));
            piece.drop(length);
        }
        if (piece.isEmpty()) {
            pieces.remove(source);
        }
    }

    private static StandardStream other(StandardStream stream) {
        return stream == StandardStream.STDOUT ? StandardStream.STDERR : StandardStream.STDOUT;
    }
}
