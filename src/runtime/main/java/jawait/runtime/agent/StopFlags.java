package jawait.runtime.agent;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cells that may still run, and the one flag that says whether any of them has to end.
///
/// A cell is remembered until it cannot be reached any more: each of its threads reaches it, so the
/// flag is down again some time after those of a cell that has to end are all gone.
final class StopFlags {

    private static final ReferenceQueue<Cell> GONE = new ReferenceQueue<>();
    private static final Set<WeakReference<Cell>> LIVING = new HashSet<>();

    private static volatile boolean raised;

    /// The thread that last found that it may go on, so that a loop need not look up its cell each
    /// time. It is written before the cell is asked, and cleared after a cell has been told to end:
    /// whoever is asked too early asks again.
    private static volatile @Nullable Thread cleared;

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
        remember(cell);
        cell.endWith(reason);
        raised = true;
        forgetCleared();
    }

    /// Ends every cell that may still run somewhere.
    ///
    /// @param reason what their threads throw
    static synchronized void raiseAll(EndOfCell reason) {
        cells().toList().forEach(cell -> raise(cell, reason));
    }

    /// A cell is about to run.
    ///
    /// @param cell the cell
    static synchronized void remember(Cell cell) {
        for (var each : LIVING) {
            if (each.refersTo(cell)) {
                return;
            }
        }
        LIVING.add(new WeakReference<>(cell, GONE));
    }

    private static Stream<Cell> cells() {
        return LIVING.stream().flatMap(each -> Optional.ofNullable(each.get()).stream());
    }

    /// {@return whether the cell of the current thread has to end}
    static boolean raisedHere() {
        return raised && CellContext.owner().end().isPresent();
    }

    /// Returns unless the cell of the current thread has to end. To be called where [#raised].
    ///
    /// @throws EndOfCell if it has to
    static void check() {
        var thread = Thread.currentThread();
        if (cleared != thread) {
            cleared = thread;
            CellContext.owner().end().ifPresent(StopFlags::end);
        }
    }

    /// Returns unless the cell of the current thread has to end and has had its last words.
    ///
    /// @throws EndOfCell if it has
    static void checkLastWords() {
        if (raised) {
            var cell = CellContext.owner();
            cell.end().filter(_ -> !cell.takeLastWord()).ifPresent(StopFlags::end);
        }
    }

    private static void end(EndOfCell reason) {
        forgetCleared();
        throw reason;
    }

    /// To be called when a thread begins to work for another cell.
    static void forgetCleared() {
        cleared = null;
    }

    /// Forgets the cells whose threads are all gone, so that checks are cheap again.
    static synchronized void lowerWherePossible() {
        for (var gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            LIVING.remove(gone);
        }
        raised = cells().anyMatch(cell -> cell.end().isPresent());
    }
}
