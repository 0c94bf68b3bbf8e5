package jawait.runtime.agent;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;

/// The cells that have to end, and the one flag that says whether there are any.
///
/// A cell is remembered until it cannot be reached any more: each of its threads reaches it, so the
/// flag is down again once they are all gone. Only the garbage collector can tell; where many
/// checks have been slow since the last cell was ended, it is asked once.
final class StopFlags {

    /// Slow checks in about twenty milliseconds.
    private static final int MANY = 1 << 20;

    private static final ReferenceQueue<Cell> GONE = new ReferenceQueue<>();
    private static final Set<WeakReference<Cell>> ENDING = new HashSet<>();

    private static volatile boolean raised;
    private static boolean collected;

    /// Not exact: threads count without waiting for one another.
    private static int passed;

    private StopFlags() {
        // static only: woven code has no object to ask
    }

    /// {@return whether any cell has to end} One volatile read.
    static boolean raised() {
        return raised;
    }

    /// Ends a cell: every thread of it throws at its next check.
    ///
    /// @param cell the cell
    /// @param reason what its threads throw
    static synchronized void raise(Cell cell, EndOfCell reason) {
        cell.endWith(reason);
        ENDING.add(new WeakReference<>(cell, GONE));
        collected = false;
        raised = true;
    }

    /// Returns unless the cell of the current thread has to end. To be called where [#raised].
    ///
    /// @throws EndOfCell if it has to
    static void check() {
        CellContext.owner().check();
        passed++;
        if (passed % MANY == 0) {
            collectOnce();
            lowerWherePossible();
        }
    }

    /// Forgets the cells whose threads are all gone, so that checks are cheap again.
    static synchronized void lowerWherePossible() {
        for (var gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            ENDING.remove(gone);
        }
        raised = !ENDING.isEmpty();
    }

    private static synchronized void collectOnce() {
        if (!collected) {
            collected = true;
            System.gc();
        }
    }
}
