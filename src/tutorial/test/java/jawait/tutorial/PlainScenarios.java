package jawait.tutorial;

import static jawait.tutorial.Tasks.executor;
import static jawait.tutorial.Tasks.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// Programs in plain Java, as a learner writes them, on our threads or our executor.
final class PlainScenarios {

    // A busy machine delays a thread by some tens of milliseconds; it must not change the order.
    private static final int SLOWNESS = 4;

    private PlainScenarios() {}

    static List<Scenarios.Scenario> all() {
        return List.of(
                of("executor", PlainScenarios::executorAndGet),
                of("futures-joined", PlainScenarios::futuresJoined),
                of("thread-factory", PlainScenarios::threadFactory),
                of("raw-threads", PlainScenarios::rawThreads),
                of("plain-lock", PlainScenarios::plainLock),
                of("plain-synchronized", PlainScenarios::plainSynchronized),
                of("plain-semaphore", PlainScenarios::plainSemaphore),
                of("plain-queue", PlainScenarios::plainQueue),
                of("plain-failure", PlainScenarios::plainFailure),
                of("plain-failure-unseen", PlainScenarios::plainFailureUnseen),
                of("plain-cancel", PlainScenarios::plainCancel),
                of("plain-timeout", PlainScenarios::plainTimeout),
                of("plain-in-our-task", PlainScenarios::plainInOurTask));
    }

    private static Scenarios.Scenario of(String name, Body<?> body) {
        return new Scenarios.Scenario(name, 1, body);
    }

    private static void sleep(int millis) throws InterruptedException {
        Thread.sleep((long) millis * SLOWNESS);
    }

    private static Callable<String> sleeping(String name, int millis) {
        return () -> {
            sleep(millis);
            return name;
        };
    }

    private static String executorAndGet() throws InterruptedException, ExecutionException {
        try (var executor = executor()) {
            var a = executor.submit(sleeping("A", 200));
            var b = executor.submit(sleeping("B", 120));
            return a.get() + b.get();
        }
    }

    private static String futuresJoined() {
        var executor = executor();
        var a = CompletableFuture.supplyAsync(() -> plainSleep("A", 200), executor);
        var b = CompletableFuture.supplyAsync(() -> plainSleep("B", 100), executor);
        return a.thenCombine(b, String::concat).join();
    }

    private static String plainSleep(String name, int millis) {
        try {
            sleep(millis);
            return name;
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static int threadFactory() throws InterruptedException, ExecutionException {
        try (var executor = Executors.newThreadPerTaskExecutor(threads("page"))) {
            var pages = new ArrayList<Future<String>>();
            for (var i = 1; i <= 3; i++) {
                pages.add(executor.submit(sleeping("page", 100 * i)));
            }
            var length = 0;
            for (var page : pages) {
                length += page.get().length();
            }
            return length;
        }
    }

    private static String rawThreads() throws InterruptedException {
        var thread = threads().newThread(() -> plainSleep("A", 150));
        thread.start();
        thread.join();
        return "joined";
    }

    private static String plainLock() throws InterruptedException, ExecutionException {
        var door = new ReentrantLock();
        return two(() -> {
            door.lock();
            try {
                sleep(150);
            } finally {
                door.unlock();
            }
            return "in";
        });
    }

    private static String plainSynchronized() throws InterruptedException, ExecutionException {
        var door = new Object();
        return two(() -> {
            synchronized (door) {
                sleep(150);
            }
            return "in";
        });
    }

    private static String plainSemaphore() throws InterruptedException, ExecutionException {
        var server = new Semaphore(1);
        return two(() -> {
            server.acquire();
            sleep(150);
            server.release();
            return "in";
        });
    }

    // The second starts when the first has what both want.
    private static String two(Callable<String> body)
            throws InterruptedException, ExecutionException {
        try (var executor = executor()) {
            var first = executor.submit(body);
            sleep(60);
            var second = executor.submit(body);
            return first.get() + second.get();
        }
    }

    private static String plainQueue() throws InterruptedException, ExecutionException {
        var orders = new ArrayBlockingQueue<String>(1);
        try (var executor = executor()) {
            var cook = executor.submit(orders::take);
            var _ =
                    executor.submit(() -> {
                        sleep(150);
                        orders.put("tea");
                        sleep(50);
                        return "served";
                    });
            return cook.get();
        }
    }

    private static Callable<String> failing(int millis) {
        return () -> {
            sleep(millis);
            throw new IllegalStateException("boom");
        };
    }

    private static String plainFailure() throws InterruptedException {
        try (var executor = executor()) {
            return executor.submit(failing(120)).get();
        } catch (ExecutionException e) {
            return "caught";
        }
    }

    private static String plainFailureUnseen() throws InterruptedException {
        var _ = executor().submit(failing(80));
        sleep(200);
        return "lunch";
    }

    private static String plainCancel() throws InterruptedException {
        try (var executor = executor()) {
            var a = executor.submit(sleeping("A", 400));
            sleep(100);
            a.cancel(true);
        }
        return "without A";
    }

    private static String plainTimeout() throws InterruptedException, ExecutionException {
        var a = executor().submit(sleeping("A", 300));
        try {
            return a.get(100 * SLOWNESS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "without A";
        }
    }

    private static String plainInOurTask() {
        var a =
                Tasks.start(
                        "A",
                        () -> {
                            sleep(100);
                            return Tasks.fetch("map", 100 * SLOWNESS);
                        });
        return Tasks.await(a);
    }
}
