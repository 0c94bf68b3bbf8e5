package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Waits that virtual time does not know end the run with a sentence that says what to use.
final class UnknownWaitTest {

    record Case(String call, String instead, Action body) {}

    static List<Case> waits() {
        return List.of(
                new Case("Thread.sleep", "nap(millis)", () -> Thread.sleep(60_000)),
                new Case(
                        "CompletableFuture.get",
                        "start and await",
                        () -> new CompletableFuture<String>().get()),
                new Case("Semaphore.acquire", "semaphore(name, permits)", UnknownWaitTest::acquire),
                new Case(
                        "LinkedBlockingQueue.take",
                        "queue(name, capacity)",
                        () -> new LinkedBlockingQueue<String>().take()),
                new Case("ReentrantLock.lock", "lock(name)", UnknownWaitTest::lockTwice),
                new Case("synchronized", "lock(name)", UnknownWaitTest::synchronizedTwice),
                new Case(
                        "CountDownLatch.await",
                        "fetch, nap, await, lock, semaphore or queue",
                        () -> new CountDownLatch(1).await()));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void unknownWait_endsTheRunAndSaysWhatToUse(Case wait) {
        var run = timeline("wait", wait.body());

        assertThat(run.outcome()).isInstanceOf(Outcome.UnknownWait.class);
        assertThat(run.outcome().describe())
                .contains(" waits in " + wait.call())
                .contains(
                        "which virtual time does not know. Use " + wait.instead() + ", or run it");
    }

    private static void acquire() throws InterruptedException {
        new Semaphore(0).acquire();
    }

    private static void lockTwice() {
        var door = new ReentrantLock();
        Action hold =
                () -> {
                    door.lock();
                    try {
                        nap(100);
                    } finally {
                        door.unlock();
                    }
                };
        start("A", hold);
        await(start("B", hold));
    }

    private static void synchronizedTwice() {
        var door = new Object();
        Action hold =
                () -> {
                    synchronized (door) {
                        nap(100);
                    }
                };
        start("A", hold);
        await(start("B", hold));
    }

    @Test
    void joinInAStream_isNamedAsItself() {
        var run =
                timeline(
                        "stream",
                        () ->
                                Stream.of(new CompletableFuture<String>())
                                        .map(CompletableFuture::join)
                                        .toList());

        assertThat(run.outcome().describe()).startsWith("main waits in CompletableFuture.join");
    }
}
