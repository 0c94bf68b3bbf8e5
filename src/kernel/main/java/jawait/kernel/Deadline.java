package jawait.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jawait.kernel.transport.Log;

/// Waits so long for an answer and no longer, whatever the question does: never end, overflow its
/// stack, use up the memory.
///
/// Each question has a thread of its own. One that is late is interrupted and left alone; while too
/// many of those are still at work, further questions get no answer. Thread-safe.
final class Deadline {

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
            Log.warn("too many late questions (" + name + ") are still at work");
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
            Log.error("the system has no thread left for a question (" + name + ")", e);
            return false;
        }
    }

    private <T> Optional<T> await(FutureTask<T> task) {
        try {
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            Log.error("a question failed (" + name + ")", e);
        } catch (TimeoutException e) {
            task.cancel(true);
            Log.warn("a question took longer than " + limit + " (" + name + ")");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
