package jawait.kernel.execution;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jawait.runtime.link.Signal;

/// Ends what a cell is doing: first the stop flag and `Thread.interrupt`, which keep all variables;
/// where that does not end it in time, the end of the process.
///
/// The signal is repeated, because one that arrives just before the code starts to run meets
/// nothing that it could stop.
final class InterruptLadder {

    private static final Duration SIGNAL_INTERVAL = Duration.ofMillis(100);

    private final Agents agents;
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private OptionalLong running = OptionalLong.empty();
    private int depth;
    private long stint;
    private OptionalLong interrupted = OptionalLong.empty();
    private OptionalLong destroyed = OptionalLong.empty();

    InterruptLadder(Agents agents, ScheduledExecutorService timer, Duration patience) {
        this.agents = agents;
        this.timer = timer;
        this.patience = patience;
    }

    /// A cell's code is about to run in the agent.
    ///
    /// @return whether it may: somebody may have asked to stop the cell while it was compiled
    synchronized boolean enter(long cell) {
        if (isInterrupted(cell)) {
            return false;
        }
        begin(cell);
        return true;
    }

    /// The agent is about to do something for a cell that must be done whatever has been asked: it
    /// is waited for no longer than for the learner's code.
    synchronized void attend(long cell) {
        begin(cell);
        if (depth == 1 && isInterrupted(cell)) {
            climb(cell, stint, patience.dividedBy(SIGNAL_INTERVAL));
        }
    }

    private void begin(long cell) {
        running = OptionalLong.of(cell);
        depth++;
        if (depth == 1) {
            stint++;
        }
    }

    /// The cell's code has ended, in whatever way. Code that has asked the kernel to run other code
    /// goes on running.
    synchronized void leave() {
        depth--;
        if (depth == 0) {
            running = OptionalLong.empty();
        }
    }

    /// {@return whether somebody has asked to stop a cell}
    ///
    /// @param cell the cell
    synchronized boolean isInterrupted(long cell) {
        return interrupted.equals(OptionalLong.of(cell));
    }

    /// {@return whether a cell's agent was ended because the code did not stop}
    ///
    /// @param cell the cell
    synchronized boolean hasDestroyed(long cell) {
        return destroyed.equals(OptionalLong.of(cell));
    }

    /// Stops a cell. Returns at once.
    ///
    /// @param cell the cell
    synchronized void interrupt(long cell) {
        boolean first = !isInterrupted(cell);
        interrupted = OptionalLong.of(cell);
        if (first && isRunning(cell)) {
            climb(cell, stint, patience.dividedBy(SIGNAL_INTERVAL));
        }
    }

    /// What has ended in time leaves its patience to whatever comes after it.
    private synchronized void climb(long cell, long begun, long signalsLeft) {
        if (!isRunning(cell) || begun != stint) {
            return;
        }
        if (signalsLeft == 0) {
            destroyed = OptionalLong.of(cell);
            agents.destroy();
            return;
        }
        agents.signal(new Signal.Interrupt(cell));
        var _ =
                timer.schedule(
                        () -> climb(cell, begun, signalsLeft - 1),
                        SIGNAL_INTERVAL.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// {@return whether a cell's code is running in the agent}
    synchronized boolean isRunning() {
        return depth > 0;
    }

    private boolean isRunning(long cell) {
        return running.equals(OptionalLong.of(cell));
    }
}
