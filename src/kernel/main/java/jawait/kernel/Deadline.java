package jawait.kernel;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits so long for an answer and no longer, whatever the question does: never end, overflow its
/// stack, use up the memory.
///
/// Each question has a thread of its own. One that is late is interrupted and left alone; while too
/// many of those are still at work, further questions get no answer. Thread-safe.
final class Deadline {

    private static final System.Logger LOG = System.getLogger(Deadline.class.getName());

    /// How many questions may be at work at the same time, the late ones included.
    static final int MOST_AT_WORK = 3;

    private final String name;
    private final Duration limit;
    private final Semaphore places = new Semaphore(MOST_AT_WORK);

    /// @param name of the threads
    /// @param limit how long to wait for an answer
    Deadline(String name, Duration limit) {
        this.name = name;
        this.limit = limit;
    }

    /// The answer to a question.
    ///
    /// @param <T> type of the answer
    /// @param question runs on a thread of its own
    /// @return empty if it takes too long or fails with anything at all, which is logged
    <T> Optional<T> answer(Callable<T> question) {
        if (!places.tryAcquire()) {
            LOG.log(Level.WARNING, "too many late questions ({0}) are still at work", name);
            return Optional.empty();
        }
        var task = new FutureTask<>(question);
        return start(task) ? await(task) : Optional.empty();
    }

    private boolean start(FutureTask<?> task) {
        try {
            Thread.ofPlatform()
                    .daemon()
                    .name(name)
                    .start(() -> {
                        try {
                            task.run();
                        } finally {
                            places.release();
                        }
                    });
            return true;
        } catch (OutOfMemoryError e) {
            places.release();
            LOG.log(
                    Level.WARNING,
                    "the system has no thread left for a question (" + name + ")",
                    e);
            return false;
        }
    }

    private <T> Optional<T> await(FutureTask<T> task) {
        try {
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "a question failed (" + name + ")", e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.log(Level.WARNING, "a question took longer than {0} ({1})", limit, name);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
