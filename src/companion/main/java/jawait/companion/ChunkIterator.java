package jawait.companion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// One pass over a source, chunk by chunk. It holds no item between two calls. Not thread-safe.
final class ChunkIterator<T extends @Nullable Object> implements Iterator<List<T>> {

    private final Iterator<? extends T> items;
    private final int size;

    ChunkIterator(Iterator<? extends T> items, int size) {
        this.items = items;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public List<T> next() {
        var chunk = new ArrayList<T>();
        // The size first: a full chunk must not ask the source for more, which may wait or read.
        while (chunk.size() < size && items.hasNext()) {
            chunk.add(items.next());
        }
        if (chunk.isEmpty()) {
            throw new NoSuchElementException("there are no more chunks; ask hasNext() first");
        }
        chunk.trimToSize();
        return Collections.unmodifiableList(chunk);
    }
}
