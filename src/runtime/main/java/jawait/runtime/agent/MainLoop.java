package jawait.runtime.agent;

import java.util.Optional;
import java.util.function.Supplier;

/// Runs jobs on the main thread, one at a time, for another thread that waits for each.
///
/// Thread-safe.
///
/// @param <T> what jobs return
final class MainLoop<T> {

    private Optional<Supplier<T>> job = Optional.empty();
    private Optional<T> result = Optional.empty();

    /// Runs a job on the main thread. For the one thread that has jobs.
    ///
    /// @param next what to run; it must not throw
    /// @return what it returned
    synchronized T call(Supplier<T> next) {
        job = Optional.of(next);
        notifyAll();
        Uninterruptibly.await(this, () -> result.isPresent());
        var returned = result.orElseThrow();
        result = Optional.empty();
        return returned;
    }

    /// Runs the jobs on the current thread; does not return.
    void run() {
        while (true) {
            var returned = take().get();
            give(returned);
        }
    }

    private synchronized Supplier<T> take() {
        Uninterruptibly.await(this, () -> job.isPresent());
        var taken = job.orElseThrow();
        job = Optional.empty();
        return taken;
    }

    private synchronized void give(T returned) {
        result = Optional.of(returned);
        notifyAll();
    }
}
