package jawait.kernel;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads for work that comes now and then: one task after the other, in order.
final class OneThread {

    /// A thread that waits for nothing keeps 90 KB, with several of them in each open notebook.
    private static final Duration QUIET = Duration.ofSeconds(5);

    private OneThread() {}

    /// An executor with at most one thread, which begins with the first task and ends when none has
    /// come for a while. It keeps no process from ending.
    ///
    /// @param name of the thread
    /// @return a new executor
    static ExecutorService named(String name) {
        return named(name, QUIET);
    }

    static ExecutorService named(String name, Duration quiet) {
        var executor =
                new ThreadPoolExecutor(
                        1,
                        1,
                        quiet.toNanos(),
                        TimeUnit.NANOSECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name(name).factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
