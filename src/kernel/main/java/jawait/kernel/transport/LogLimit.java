package jawait.kernel.transport;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// How much may be logged: whoever can send bad messages must not be able to fill the disk.
/// Thread-safe.
final class LogLimit {

    private final int most;
    private final long periodNanos;
    private final LongSupplier nanoTime;
    private OptionalLong since = OptionalLong.empty();
    private int taken;
    private long refused;

    /// @param most how many lines a period may have
    /// @param period its length
    /// @param nanoTime the clock
    LogLimit(int most, Duration period, LongSupplier nanoTime) {
        this.most = most;
        this.periodNanos = period.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Asks to log a line.
    ///
    /// @return how many lines were refused since the last one that was not, which is for the log as
    ///   well; empty where this one is refused
    synchronized OptionalLong take() {
        long now = nanoTime.getAsLong();
        if (since.isEmpty() || now - since.getAsLong() >= periodNanos) {
            since = OptionalLong.of(now);
            taken = 0;
        }
        if (taken == most) {
            refused++;
            return OptionalLong.empty();
        }
        taken++;
        long before = refused;
        refused = 0;
        return OptionalLong.of(before);
    }
}
