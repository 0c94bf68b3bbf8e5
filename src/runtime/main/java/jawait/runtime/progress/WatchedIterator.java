package jawait.runtime.progress;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The elements of an iterator; the one who takes them is through with one when it asks for the
/// next.
///
/// @param <T> type of the elements
public final class WatchedIterator<T extends @Nullable Object> implements Iterator<T> {

    private final Iterator<? extends T> elements;
    private final Bar bar;
    private boolean taken;
    private boolean ended;

    /// Watches an iterator.
    ///
    /// @param elements has the elements
    /// @param bar is told of each
    public WatchedIterator(Iterator<? extends T> elements, Bar bar) {
        this.elements = elements;
        this.bar = bar;
    }

    @Override
    public boolean hasNext() {
        step();
        boolean more = elements.hasNext();
        if (!more && !ended) {
            ended = true;
            bar.finish();
        }
        return more;
    }

    @Override
    public T next() {
        step();
        T next = elements.next();
        taken = true;
        return next;
    }

    @Override
    public void remove() {
        elements.remove();
    }

    private void step() {
        if (taken) {
            taken = false;
            bar.step();
        }
    }
}
