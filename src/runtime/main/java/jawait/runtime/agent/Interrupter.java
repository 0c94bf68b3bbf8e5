package jawait.runtime.agent;

import java.util.Optional;

/// Ends the running cell when the kernel asks for it: loops by the stop flag, waits by an interrupt
/// of the main thread, which is repeated because code may swallow one.
///
/// Thread-safe. The main thread is interrupted only between [#begin] and [#end].
final class Interrupter implements Runnable {

    private static final long REPEAT_MILLIS = 100;

    private final Thread main;
    private Optional<Cell> running = Optional.empty();
    private boolean requested;
    private boolean isNews;

    /// @param main the thread that runs the learner's code
    Interrupter(Thread main) {
        this.main = main;
    }

    /// A cell's code runs from now on.
    ///
    /// @param cell the cell
    synchronized void begin(Cell cell) {
        running = Optional.of(cell);
    }

    /// The code has ended; called by the main thread, which is not interrupted any more.
    ///
    /// @return whether an interrupt was requested meanwhile
    synchronized boolean end() {
        boolean wasRequested = requested;
        running = Optional.empty();
        requested = false;
        if (wasRequested) {
            Thread.interrupted();
        }
        return wasRequested;
    }

    /// Starts to end a cell, if it is the one that runs.
    ///
    /// @param cell the kernel's number of the cell
    synchronized void interrupt(long cell) {
        running.filter(candidate -> candidate.id() == cell)
                .ifPresent(found -> {
                    StopFlags.raise(found, new EndOfCell.Stop());
                    requested = true;
                    isNews = true;
                    notifyAll();
                });
    }

    /// Ends what cells that have ended left running, unless one runs now.
    synchronized void interruptLeftovers() {
        if (running.isEmpty()) {
            StopFlags.raiseAll(new EndOfCell.Stop());
        }
    }

    /// Interrupts the main thread while there is a request, for as long as the process lives. Where
    /// it waits to enter a monitor, which no interrupt ends, the owner of the monitor is
    /// interrupted instead: leaving it is the only way for the main thread to go on.
    @Override
    public void run() {
        while (true) {
            if (interruptMain()) {
                // Without this object's own monitor: the main thread may be waiting for just that.
                MonitorOwner.of(main).ifPresent(Thread::interrupt);
            }
            pause();
        }
    }

    private synchronized boolean interruptMain() {
        isNews = false;
        if (requested) {
            main.interrupt();
        }
        return requested;
    }

    private synchronized void pause() {
        if (!isNews) {
            Uninterruptibly.awaitOnce(this, requested ? REPEAT_MILLIS : 0);
        }
    }
}
