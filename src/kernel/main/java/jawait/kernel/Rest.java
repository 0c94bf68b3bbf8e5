package jawait.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Does something once whenever nothing has happened for a while. Thread-safe.
final class Rest {

    private final ScheduledExecutorService timer;
    private final Duration quiet;
    private final Runnable work;
    private Optional<Future<?>> next = Optional.empty();

    /// @param timer runs the work
    /// @param quiet how long nothing must have happened
    /// @param work short, because others may use the timer
    Rest(ScheduledExecutorService timer, Duration quiet, Runnable work) {
        this.timer = timer;
        this.quiet = quiet;
        this.work = work;
    }

    /// Hears that something begins: no rest until it has ended.
    synchronized void interrupted() {
        next.ifPresent(each -> each.cancel(false));
        next = Optional.empty();
    }

    /// Hears that the last thing has ended, and waits anew.
    synchronized void begun() {
        interrupted();
        next = Optional.of(timer.schedule(work, quiet.toNanos(), TimeUnit.NANOSECONDS));
    }
}
