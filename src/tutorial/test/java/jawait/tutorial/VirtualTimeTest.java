package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.compute;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VirtualTimeTest {

    private static Timeline<Integer> fourComputations() {
        return timeline(
                "compute",
                () -> {
                    var tasks = new ArrayList<Task<Integer>>();
                    for (var i = 1; i <= 4; i++) {
                        tasks.add(start("C" + i, () -> compute("prime", 100)));
                    }
                    return tasks.stream().mapToInt(Tasks::await).sum();
                });
    }

    @ParameterizedTest
    @CsvSource({"1, 400", "2, 200", "3, 200", "4, 100", "64, 100"})
    void compute_isLimitedByTheWorkers(int workers, long wall) {
        assertThat(fourComputations().workers(workers).trace().wall()).isEqualTo(wall);
    }

    @Test
    void nap_freesTheWorker() {
        var run =
                timeline(
                        "nap",
                        () -> {
                            for (var i = 0; i < 100; i++) {
                                start("N" + i, () -> nap(50));
                            }
                            nap(50);
                        });

        assertThat(run.trace().wall()).isEqualTo(50);
        assertThat(run.trace().maxInFlight()).isEqualTo(100);
    }

    @Test
    void greedyTask_letsThePoliteOneWait() {
        var run =
                timeline(
                        "greedy",
                        () -> {
                            start("greedy", () -> compute("loop", 300));
                            return await(start("polite", () -> fetch("hello", 10)));
                        });

        assertThat(run.trace().wall()).isEqualTo(310);
    }

    @Test
    void aLongTime_passesAtOnce() {
        assertThat(timeline("a day", () -> nap(86_400_000)).trace().wall()).isEqualTo(86_400_000);
    }

    @Test
    void sameProgram_givesTheSameEventsEveryTime() {
        var first = Programs.together().trace().events();

        for (var i = 0; i < 100; i++) {
            assertThat(Programs.together().trace().events()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, -1})
    void workers_outOfRange_throws(int workers) {
        assertThatThrownBy(() -> fourComputations().workers(workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workers must be 1 to 64, not " + workers);
    }

    @Test
    void circleOfAwaits_isADeadlock() {
        assertThat(Circle.run().outcome())
                .isEqualTo(
                        new Outcome.Deadlock<>(
                                "deadlock: main waits for A, A waits for B, B waits for A; none of"
                                        + " them can go on. Await only tasks that do not wait for"
                                        + " you."));
    }

    @Test
    void value_afterADeadlock_throwsWithItsMessage() {
        assertThatThrownBy(() -> Circle.run().value())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("deadlock: main waits for A");
    }

    @Test
    void sleepingThread_isAnUnknownWait() {
        var run = timeline("sleep", () -> Thread.sleep(60_000));

        assertThat(run.outcome())
                .isInstanceOf(Outcome.UnknownWait.class)
                .extracting(Outcome::describe)
                .asString()
                .startsWith("main waits in Thread.sleep")
                .endsWith("or run it in real time with .realTime().");
    }

    @Test
    void joiningAFuture_isAnUnknownWait() {
        var run = timeline("join", () -> new CompletableFuture<String>().join());

        assertThat(run.outcome().describe()).startsWith("main waits in CompletableFuture.join");
    }

    @Test
    void endlessLoopOfVerbs_isEndless() {
        var run =
                timeline(
                        "for ever",
                        () -> {
                            while (true) {
                                nap(1);
                            }
                        });

        assertThat(run.outcome())
                .isEqualTo(
                        new Outcome.Endless<>(
                                "no end in sight: more than 10000 steps, the last of them by main."
                                        + " Look for a loop without a way out."));
    }

    @Test
    void threadOfAnother_isToldToUseStart() {
        var seen = new CompletableFuture<Throwable>();
        timeline("stranger", () -> Thread.ofVirtual().start(() -> complete(seen)).join()).run();

        assertThat(seen.join())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("this thread was not made with start(…)");
    }

    private static void complete(CompletableFuture<Throwable> seen) {
        try {
            nap(1);
        } catch (IllegalStateException e) {
            seen.complete(e);
        }
    }

    @Test
    void givenUpProgram_endsItsThreadsThroughFinally() {
        var unwound = new ArrayList<String>();
        timeline(
                        "unwind",
                        () -> {
                            try {
                                Circle.body();
                            } finally {
                                unwound.add("main");
                            }
                        })
                .run();

        assertThat(unwound).containsExactly("main");
    }
}
