package jawait.runtime;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jawait.runtime.progress.Bar;
import jawait.runtime.progress.WatchedIterator;
import jawait.runtime.progress.WatchedSpliterator;
import org.jspecify.annotations.Nullable;

/// Progress bars for loops and streams. Every cell has these methods without an import.
///
/// ```java
/// for (var page : progress(pages)) {
///     download(page);
/// }
/// ```
///
/// A bar is drawn at most ten times a second and does not slow a loop down. A loop inside another
/// has its bar below, one for all its runs. Where a loop is left early, by `break` or an exception,
/// its bar says so as soon as that can be known: when the loop around it goes on, or when the code
/// of the cell has ended.
public final class Progress {

    private Progress() {
        // static only: called by simple name
    }

    /// The same elements, with a bar that shows how many a loop is through with.
    ///
    /// @param <T> type of the elements
    /// @param items of a collection the bar shows the size; of anything else, only the count
    /// @return what each loop over it draws a new bar for
    public static <T extends @Nullable Object> Iterable<T> progress(Iterable<T> items) {
        return () -> new WatchedIterator<>(items.iterator(), bar(size(items)));
    }

    /// The same elements, with a bar that shows how many a loop is through with.
    ///
    /// @param <T> type of the elements
    /// @param items to loop over
    /// @return what each loop over it draws a new bar for
    public static <T extends @Nullable Object> Iterable<T> progress(T[] items) {
        return progress(Arrays.asList(items));
    }

    /// The same stream, with a bar that shows how many elements have gone through all of it.
    ///
    /// @param <T> type of the elements
    /// @param stream must not be used any more; where its length is not known, as behind a filter,
    ///   the bar shows only the count
    /// @return to be used in its place, parallel where it was
    public static <T extends @Nullable Object> Stream<T> progress(Stream<T> stream) {
        boolean parallel = stream.isParallel();
        var elements = stream.spliterator();
        return StreamSupport.stream(
                        () -> new WatchedSpliterator<>(elements, bar(size(elements))),
                        WatchedSpliterator.characteristics(elements),
                        parallel)
                .onClose(stream::close);
    }

    private static OptionalLong size(Spliterator<?> elements) {
        long size = elements.getExactSizeIfKnown();
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    private static OptionalLong size(Iterable<?> items) {
        return items instanceof Collection<?> collection
                ? OptionalLong.of(collection.size())
                : OptionalLong.empty();
    }

    private static Bar bar(OptionalLong total) {
        return Bar.start(total, System::nanoTime, DisplayIds::next);
    }
}
