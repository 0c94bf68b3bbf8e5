package jawait.runtime.agent;

import java.util.Optional;

/// Which cell a thread works for: threads, virtual ones too, inherit it from the thread that
/// started them.
final class CellContext {

    /// The number of the cell that owns what happens before the first cell.
    static final long BEFORE_THE_FIRST_CELL = 0;

    private static final InheritableThreadLocal<Optional<Cell>> OWNER =
            new InheritableThreadLocal<>() {
                @Override
                protected Optional<Cell> initialValue() {
                    return Optional.empty();
                }
            };

    private static volatile Cell latest = new Cell(BEFORE_THE_FIRST_CELL, Thread.currentThread());

    private CellContext() {
        // static only: woven code has no object to ask
    }

    /// The cell that the current thread works for. A thread that no cell started, such as one of
    /// the common pool, works for the cell that runs or, when none runs, for the last one.
    ///
    /// @return the cell
    static Cell owner() {
        return OWNER.get().orElse(latest);
    }

    /// {@return the cell that runs or, when none runs, the last one}
    static Cell latest() {
        return latest;
    }

    /// The current thread runs a cell's own code from now on.
    ///
    /// @param cell the cell, which is the latest from now on
    static void enter(Cell cell) {
        latest = cell;
        StopFlags.remember(cell);
        set(Optional.of(cell));
    }

    /// The current thread works for no cell from now on.
    static void leave() {
        set(Optional.empty());
    }

    /// The current thread works for a cell until the scope is closed, then for whom it did before.
    ///
    /// @param cell the cell
    /// @return the scope, to be closed by the same thread
    static Scope within(Cell cell) {
        var before = OWNER.get();
        set(Optional.of(cell));
        return () -> set(before);
    }

    /// A time during which a thread works for a cell.
    @FunctionalInterface
    interface Scope extends AutoCloseable {

        @Override
        void close();
    }

    private static void set(Optional<Cell> owner) {
        OWNER.set(owner);
        StopFlags.forgetCleared();
    }
}
