package jawait.runtime.agent;

import java.util.function.BooleanSupplier;

/// Waiting that an interrupt does not end.
final class Uninterruptibly {

    private Uninterruptibly() {
        // static only
    }

    /// Waits on a monitor, which the current thread owns, until a condition holds. A thread that is
    /// interrupted meanwhile keeps its interrupted status.
    ///
    /// @param monitor notified whenever the condition may have changed
    /// @param condition asked while the monitor is owned
    static void await(Object monitor, BooleanSupplier condition) {
        boolean interrupted = false;
        try {
            while (!condition.getAsBoolean()) {
                interrupted |= awaitOnce(monitor, 0);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits on a monitor, which the current thread owns, until it is notified, a time has passed,
    /// or the thread is interrupted.
    ///
    /// @param monitor what to wait on
    /// @param millis how long at most; 0 for no limit
    /// @return whether the thread was interrupted; its interrupted status is cleared
    @SuppressWarnings("WaitNotInLoop") // callers loop
    static boolean awaitOnce(Object monitor, long millis) {
        try {
            monitor.wait(millis);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
