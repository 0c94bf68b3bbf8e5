package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.cancel;
import static jawait.tutorial.Tasks.cell;
import static jawait.tutorial.Tasks.describe;
import static jawait.tutorial.Tasks.explore;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.lock;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.queue;
import static jawait.tutorial.Tasks.scope;
import static jawait.tutorial.Tasks.semaphore;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class SharedVerbsTest {

    @Test
    void hold_givesThePermitBackWhateverHappens() {
        var run = timeline("hold", SharedVerbsTest::holdTwice);

        assertThat(run.value()).isEqualTo("door: 1 of 1 permit free");
    }

    private static String holdTwice() {
        var door = lock("door");
        assertThatThrownBy(() ->
                        door.hold(() -> {
                            throw new IOException("jammed");
                        }))
                .hasMessage("jammed");
        return door.toString();
    }

    @Test
    void release_withoutAPermit_throws() {
        var run = timeline("release", () -> lock("door").release());

        assertThat(run.outcome().describe())
                .isEqualTo(
                        "IllegalStateException: main holds no permit of door, so it cannot give"
                                + " one back");
    }

    @Test
    void semaphore_withoutPermits_throws() {
        assertThatThrownBy(() -> semaphore("server", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("permits must be 1 or more, not 0: nobody could ever go on");
    }

    @Test
    void queue_withoutRoom_throws() {
        assertThatThrownBy(() -> queue("orders", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity must be 1 or more, not 0: nothing would ever fit");
    }

    @Test
    void queue_keepsTheOrder() {
        var run = timeline("queue", SharedVerbsTest::passOn);

        assertThat(run.value()).containsExactly(1, 2, 3, 4, 5);
    }

    private static List<Integer> passOn() {
        var numbers = queue("numbers", 2);
        start("producer", () -> List.of(1, 2, 3, 4, 5).forEach(numbers::put));
        var taken = new ArrayList<Integer>();
        for (var i = 0; i < 5; i++) {
            taken.add((Integer) numbers.take());
        }
        return taken;
    }

    @Test
    void cancelledTask_runsItsFinallyAndMayWaitThere() {
        var log = new ArrayList<String>();
        var run = timeline("cancel", () -> cancelInTheMiddle(log));

        assertThat(run.outcome()).isEqualTo(new Outcome.Value<>("task A: cancelled"));
        assertThat(log).containsExactly("cleaned up");
        assertThat(run.trace().wall()).isEqualTo(40);
    }

    private static String cancelInTheMiddle(List<String> log) {
        var a = start("A", () -> fetchAndCleanUp(log));
        nap(10);
        cancel(a);
        nap(30);
        return a.toString();
    }

    private static String fetchAndCleanUp(List<String> log) {
        try {
            return fetch("A", 100);
        } finally {
            nap(20);
            log.add("cleaned up");
        }
    }

    @Test
    void cancelledTask_thatSwallowsIt_endsWithItsValue() {
        var run = timeline("swallow", SharedVerbsTest::swallow);

        assertThat(run.value()).isEqualTo("all the same");
    }

    private static String swallow() {
        var a =
                start(
                        "A",
                        () -> {
                            try {
                                return fetch("A", 100);
                            } catch (CancellationException e) {
                                return "all the same";
                            }
                        });
        nap(10);
        return await(cancel(a));
    }

    @Test
    void awaitOfACancelledTask_throwsCancellation() {
        var run = timeline("await", () -> await(cancel(start("A", () -> fetch("A", 10)))));

        assertThat(run.outcome().describe())
                .isEqualTo("CancellationException: A was cancelled, so it has no value to await");
    }

    @Test
    void startOfACancelledTask_throws() {
        var run = timeline("start", () -> start(cancel(describe("A", () -> fetch("A", 10)))));

        assertThat(run.outcome().describe())
                .endsWith("task A was cancelled before it started: describe it again to run it");
    }

    @Test
    void awaitWithALimit_throwsWhenTheTimeRunsOutAndTheTaskRunsOn() {
        var run = timeline("limit", () -> await(start("A", () -> fetch("A", 100)), 40));

        assertThatThrownBy(run::value)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(TimeoutException.class)
                .hasMessageContaining("task A had not ended after 40 ms; it runs on");
        assertThat(run.trace().wall()).isEqualTo(40);
        assertThat(run.trace().leaked()).containsExactly("A");
    }

    @Test
    void scope_throwsTheFirstFailureAndEndsItsTasks() {
        var run =
                timeline(
                        "scope",
                        () ->
                                scope(
                                        "page",
                                        () -> {
                                            Programs.failing("text", 10);
                                            start("image", () -> fetch("image", 100));
                                        }));

        assertThat(run.outcome().describe()).isEqualTo("IOException: no route to text");
        assertThat(run.trace().wall()).isEqualTo(10);
        assertThat(run.trace().leaked()).isEmpty();
    }

    @Test
    void scope_whoseOwnCodeFails_cancelsItsTasks() {
        var run =
                timeline(
                        "scope",
                        () ->
                                scope(
                                        "page",
                                        () -> {
                                            start("image", () -> fetch("image", 100));
                                            nap(20);
                                            throw new IOException("no paper");
                                        }));

        assertThat(run.outcome().describe()).isEqualTo("IOException: no paper");
        assertThat(run.trace().wall()).isEqualTo(20);
    }

    @Test
    void sharedVerbs_outsideAnyProgram_workInRealTime() throws Exception {
        var door = lock("door");
        var orders = queue("orders", 1);
        var cook = start("cook", () -> door.hold(() -> "cooked " + orders.take()));
        orders.put("tea");

        assertThat(await(cook)).isEqualTo("cooked tea");
        assertThat(scope("all", () -> await(start("A", () -> fetch("A", 1))))).isEqualTo("A");
    }

    @Test
    void lock_makesEveryScheduleOfTwoClerksRight() {
        var all = explore("two clerks and a lock", SharedVerbsTest::sellUnderLock);

        assertThat(all.outcomes().keySet()).containsExactly("2");
        assertThat(all.exhaustive()).isTrue();
    }

    private static int sellUnderLock() {
        var seats = cell("seats", 0);
        var door = lock("door");
        var clerks = new ArrayList<Task<Integer>>();
        for (var i = 1; i <= 2; i++) {
            clerks.add(start("clerk " + i, () -> door.hold(() -> sellOne(seats))));
        }
        clerks.forEach(Tasks::await);
        return seats.get();
    }

    private static int sellOne(Cell<Integer> seats) {
        var seen = seats.get();
        nap(1);
        return seats.set(seen + 1);
    }

    @Test
    void twoLocksInTwoOrders_deadlockInSomeSchedulesOnly() {
        var all = explore("philosophers", SharedVerbsTest::dine);

        assertThat(all.outcomes().keySet())
                .anyMatch(outcome -> outcome.equals("fed"))
                .anyMatch(outcome -> outcome.startsWith("deadlock"));
    }

    private static String dine() {
        var fork = lock("fork");
        var knife = lock("knife");
        var ada = start("Ada", () -> fork.hold(() -> knife.hold(() -> "eats")));
        var ben = start("Ben", () -> knife.hold(() -> fork.hold(() -> "eats")));
        await(ada);
        await(ben);
        return "fed";
    }

    @Test
    void timeLimit_mayRunOutOrNot() {
        var all = explore("limit", SharedVerbsTest::awaitOrGiveUp);

        assertThat(all.outcomes()).containsOnly(entry("A", 1), entry("gave up", 2));
    }

    private static String awaitOrGiveUp() {
        try {
            return await(start("A", () -> fetch("A", 10)), 10);
        } catch (CompletionException e) {
            return "gave up";
        }
    }
}
