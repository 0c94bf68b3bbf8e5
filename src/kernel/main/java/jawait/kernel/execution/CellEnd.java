package jawait.kernel.execution;

import java.util.concurrent.locks.ReentrantLock;
import jawait.runtime.link.Command;

/// What is done when a cell has ended: what it printed is waited for, and those hear of it who want
/// to. For the thread that runs cells.
final class CellEnd {

    private final AgentExecutionControl control;
    private final Agents agents;
    private final InterruptLadder ladder;
    private final ReentrantLock lock;
    private final CellDeclarations declarations;

    CellEnd(
            AgentExecutionControl control,
            Agents agents,
            InterruptLadder ladder,
            ReentrantLock lock,
            CellDeclarations declarations) {
        this.control = control;
        this.agents = agents;
        this.ladder = ladder;
        this.lock = lock;
        this.declarations = declarations;
    }

    /// Waits for what a cell has printed, and where somebody in the learner's process looks after
    /// each cell, tells them and waits for what they print. For all others it takes one round trip,
    /// and the source stays here.
    ///
    /// @param cell the cell that has ended
    /// @param label its execution count
    /// @param source what the learner typed
    void of(long cell, String label, String source) {
        attendTo(cell);
        if (flush() && !ladder.isInterrupted(cell)) {
            tell(cell, label, source);
            var _ = flush();
        }
    }

    private void attendTo(long cell) {
        lock.lock();
        try {
            var _ = control.begin(new Invocation(cell, false));
        } finally {
            lock.unlock();
        }
    }

    private void tell(long cell, String label, String source) {
        lock.lock();
        try {
            control.endCell(new Command.EndCell(cell, label, source, declarations.names()));
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything that was printed has reached the listener.
    ///
    /// @return whether somebody wants to hear that a cell has ended
    boolean flush() {
        try {
            return control.flush();
        } catch (AgentLostException e) {
            // What an ended process had printed has been read by the time that it has ended; the
            // next cell finds it so and has another.
            agents.end();
            return false;
        }
    }
}
