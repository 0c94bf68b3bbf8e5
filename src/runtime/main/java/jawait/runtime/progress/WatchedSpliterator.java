package jawait.runtime.progress;

import java.util.Comparator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The elements of a stream, each counted when what follows in the stream is through with it.
///
/// @param <T> type of the elements
public final class WatchedSpliterator<T extends @Nullable Object> implements Spliterator<T> {

    private final Spliterator<T> elements;
    private final Bar bar;
    private final AtomicInteger openParts;
    private boolean ended;

    /// Watches the elements of a stream.
    ///
    /// @param elements has the elements
    /// @param bar is told of each
    public WatchedSpliterator(Spliterator<T> elements, Bar bar) {
        this(elements, bar, new AtomicInteger(1));
    }

    private WatchedSpliterator(Spliterator<T> elements, Bar bar, AtomicInteger openParts) {
        this.elements = elements;
        this.bar = bar;
        this.openParts = openParts;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        boolean advanced = elements.tryAdvance(watched(action));
        if (!advanced) {
            end();
        }
        return advanced;
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        elements.forEachRemaining(watched(action));
        end();
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        return Optional.ofNullable(elements.trySplit()).map(this::part).orElse(null);
    }

    @Override
    public long estimateSize() {
        return elements.estimateSize();
    }

    @Override
    public int characteristics() {
        return characteristics(elements);
    }

    /// Those of the watched elements, but for their size: where a stream knows that, it counts them
    /// without looking at any.
    ///
    /// @param elements to be watched
    /// @return characteristics as in [Spliterator]
    public static int characteristics(Spliterator<?> elements) {
        return elements.characteristics() & ~(SIZED | SUBSIZED);
    }

    @Override
    public Comparator<? super T> getComparator() {
        return elements.getComparator();
    }

    private Spliterator<T> part(Spliterator<T> split) {
        openParts.incrementAndGet();
        return new WatchedSpliterator<>(split, bar, openParts);
    }

    private Consumer<T> watched(Consumer<? super T> action) {
        return element -> {
            action.accept(element);
            bar.step();
        };
    }

    /// The last part to end is the end of the stream.
    private void end() {
        if (!ended) {
            ended = true;
            if (openParts.decrementAndGet() == 0) {
                bar.finish();
            }
        }
    }
}
