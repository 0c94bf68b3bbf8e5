package jawait.tutorial;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// A small run in real time before the first one that is shown: otherwise the first picture would
/// show how long the JVM takes to load the classes that watch and draw it.
final class WarmUp {

    private static final int MILLIS = 20;
    private static final int MOST_EVENTS = 1_000;

    private static final AtomicBoolean WARM = new AtomicBoolean();

    private WarmUp() {}

    /// Returns when the JVM is warm; at once from the second call on.
    static void beforeRealTime() {
        if (!WARM.getAndSet(true)) {
            run();
        }
    }

    /// The small run.
    static Outcome<String> run() {
        return new Program(RealTime::new, MOST_EVENTS).run(WarmUp::waitInEachWay).outcome();
    }

    private static String waitInEachWay() throws InterruptedException, ExecutionException {
        var door = new ReentrantLock();
        try (var executor = PlainJava.executor()) {
            var first = executor.submit(() -> hold(door));
            var second = executor.submit(() -> hold(door));
            return first.get() + second.get();
        }
    }

    private static String hold(ReentrantLock door) throws InterruptedException {
        door.lock();
        try {
            Thread.sleep(MILLIS);
            return "warm ";
        } finally {
            door.unlock();
        }
    }
}
