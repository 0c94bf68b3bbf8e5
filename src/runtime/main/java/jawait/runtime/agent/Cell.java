package jawait.runtime.agent;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A cell of the notebook while its code, or a thread that its code started, may still run.
///
/// Thread-safe.
final class Cell {

    /// What `catch` and `finally` may still print once the cell has to end.
    private static final int LAST_WORDS = 1_000;

    private final long id;
    private final Thread runner;
    private volatile Optional<EndOfCell> end = Optional.empty();
    private final AtomicInteger lastWords = new AtomicInteger(LAST_WORDS);

    /// @param id the kernel's number of the cell
    /// @param runner the thread that runs the cell's own code
    Cell(long id, Thread runner) {
        this.id = id;
        this.runner = runner;
    }

    /// {@return the kernel's number of the cell}
    long id() {
        return id;
    }

    /// {@return whether the current thread runs the cell's own code, not one that it started}
    boolean isRunHere() {
        return Thread.currentThread() == runner;
    }

    /// {@return why the cell has to end, empty where it does not}
    Optional<EndOfCell> end() {
        return end;
    }

    /// {@return whether a cell that has to end may print once more}
    boolean takeLastWord() {
        return lastWords.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /// Says that the cell has to end. The first reason stays.
    ///
    /// @param reason what its threads are to throw
    synchronized void endWith(EndOfCell reason) {
        if (end.isEmpty()) {
            end = Optional.of(reason);
        }
    }
}
