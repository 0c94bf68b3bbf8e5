package jawait.kernel.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The cells of this session, the latest that are within the limits. Thread-safe.
final class RecentCells {

    private final Limits limits;
    private final Deque<PastCell> cells = new ArrayDeque<>();
    private long bytes;

    RecentCells(Limits limits) {
        this.limits = limits;
    }

    /// Adds a cell, and forgets the oldest where there are too many; takes no longer with more of
    /// them.
    synchronized void add(PastCell cell) {
        cells.addLast(cell);
        bytes += cell.size();
        while (cells.size() > limits.cells() || (bytes > limits.bytes() && cells.size() > 1)) {
            bytes -= cells.removeFirst().size();
        }
    }

    /// {@return the cells in order, a copy}
    synchronized List<PastCell> all() {
        return List.copyOf(cells);
    }
}
