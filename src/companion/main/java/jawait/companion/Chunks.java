package jawait.companion;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cuts a sequence into consecutive chunks, reading only when asked.
///
/// Stateless and therefore thread-safe; an iterator over chunks belongs to one thread.
public final class Chunks {

    // Holds a function only.
    private Chunks() {}

    /// Returns the items in consecutive chunks of the given size, in the order of the source. If
    /// the source is empty there is no chunk. The last chunk may hold fewer items; no chunk is ever
    /// empty.
    ///
    /// ```java
    /// var chunks = Chunks.chunked(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 3);
    /// var each = chunks.iterator();
    /// each.next()     // [0, 1, 2]
    /// each.next()     // [3, 4, 5]
    /// each.next()     // [6, 7, 8]
    /// each.next()     // [9]
    /// each.hasNext()  // false
    /// ```
    ///
    /// The call reads nothing. Each `next()` reads exactly `size` items, or what is left of them,
    /// so a source without an end will do:
    ///
    /// ```java
    /// Iterable<Integer> doubling = () -> Stream.iterate(1, n -> 2 * n).iterator();
    /// var each = Chunks.chunked(doubling, 4).iterator();
    /// each.next()  // [1, 2, 4, 8]
    /// each.next()  // [16, 32, 64, 128]
    /// ```
    ///
    /// Each chunk is an unmodifiable copy: it may hold nulls, and a later change of the source does
    /// not reach it. Each `iterator()` starts a new pass over the source. `hasNext()` may be called
    /// any number of times and asks the source only whether it has more. `next()` past the end
    /// throws [java.util.NoSuchElementException]. What the source throws passes through, and the
    /// items already read for that chunk are lost. Iterators do not remove.
    ///
    /// The returned object names itself without reading anything:
    ///
    /// ```java
    /// Chunks.chunked(List.of("a", "b"), 2)  // chunks of 2
    /// Chunks.chunked(List.of("a", "b"), 0)  // throws IllegalArgumentException: size must be at least 1, not 0
    /// ```
    ///
    /// A chunk is held in memory as a whole. For a stream, the JDK has
    /// [java.util.stream.Gatherers#windowFixed(int)].
    ///
    /// @param <T> the type of the items
    /// @param items the source; it is not read by this call
    /// @param size how many items a chunk holds, at least 1
    /// @return the chunks, read from the source as they are asked for
    /// @throws IllegalArgumentException if `size` is less than 1, at this call and not later
    /// @throws NullPointerException if `items` is null, at this call and not later
    // The annotation is read by null checkers alone; no reader of this module needs its module.
    @SuppressWarnings("exports")
    public static <T extends @Nullable Object> Iterable<List<T>> chunked(
            Iterable<? extends T> items, int size) {
        Objects.requireNonNull(items, "items");
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
        return new Chunked<>(items, size);
    }

    // A class and not a lambda, so that its name tells what it is before anything has run.
    private static final class Chunked<T extends @Nullable Object> implements Iterable<List<T>> {

        private final Iterable<? extends T> items;
        private final int size;

        Chunked(Iterable<? extends T> items, int size) {
            this.items = items;
            this.size = size;
        }

        @Override
        public Iterator<List<T>> iterator() {
            return new ChunkIterator<>(items.iterator(), size);
        }

        @Override
        public String toString() {
            return "chunks of " + size;
        }
    }
}
