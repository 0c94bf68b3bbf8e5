package jawait.kernel.transport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what no event tells of.
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Waiting() {}

    /// Returns when the thread waits for another; fails if it has ended.
    static void untilWaits(Thread thread) {
        until(() -> thread.getState() == Thread.State.WAITING);
    }

    /// Returns when the condition holds.
    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
