package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.cell;
import static jawait.tutorial.Tasks.compute;
import static jawait.tutorial.Tasks.describe;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class TasksTest {

    @Test
    void describe_runsNothing() {
        var trace = timeline("described", () -> describe("A", () -> fetch("A", 100))).trace();

        assertThat(trace.wall()).isZero();
        assertThat(trace.neverStarted()).containsExactly("A");
        assertThat(trace.started()).isEmpty();
    }

    @Test
    void describe_blankName_throws() {
        assertThatThrownBy(() -> describe(" ", () -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not be blank: it labels the task's lane");
    }

    @Test
    void startThenAwait_oneByOne_addsTheTimesUp() {
        var run = Programs.oneByOne();

        assertThat(run.value()).isEqualTo("AB");
        assertThat(run.trace().wall()).isEqualTo(200);
        assertThat(run.trace().overlap("A", "B")).isFalse();
    }

    @Test
    void startAllThenAwait_overlapsTheWaits() {
        var run = Programs.together();

        assertThat(run.value()).isEqualTo("AB");
        assertThat(run.trace().wall()).isEqualTo(100);
        assertThat(run.trace().work()).isEqualTo(200);
        assertThat(run.trace().saved()).isEqualTo(100);
        assertThat(run.trace().maxInFlight()).isEqualTo(2);
        assertThat(run.trace().overlap("A", "B")).isTrue();
        assertThat(run.trace().waits())
                .containsExactly(new Wait("main", "A"), new Wait("main", "B"));
    }

    @Test
    void start_twice_throws() {
        var run = timeline("twice", () -> start(start("A", () -> 1)));

        assertThat(run.outcome().describe())
                .isEqualTo(
                        "IllegalStateException: task A has been started already: await it as often"
                                + " as you like, or describe it again to run it again");
    }

    @Test
    void start_inALaterProgram_runsAnew() {
        var task = describe("A", () -> fetch("A", 10));

        assertThat(timeline("first", () -> await(start(task))).value()).isEqualTo("A");
        assertThat(timeline("second", () -> await(start(task))).value()).isEqualTo("A");
    }

    @Test
    void start_sameNameAgain_numbersTheLane() {
        var run =
                timeline(
                        "twins",
                        () -> {
                            start("A", () -> nap(20));
                            start("A", () -> nap(10));
                        });

        assertThat(run.trace().order()).containsExactly("A #2", "A");
    }

    @Test
    void await_notStarted_saysWhatToDo() {
        var run = timeline("forgotten", () -> await(describe("A", () -> 1)));

        assertThat(run.outcome().describe())
                .isEqualTo(
                        "IllegalStateException: task A is only described, so it would never end:"
                                + " start it first, then await it");
    }

    @Test
    void await_failedTask_throwsCompletionExceptionWithTheCause() {
        var run = timeline("failing", () -> await(Programs.failing("A", 10)));

        assertThatThrownBy(run::value)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("no route to A");
        assertThat(run.trace().unseenFailures()).isEmpty();
    }

    @Test
    void await_failureOfAnAwaitedTask_isNotWrappedTwice() {
        var run =
                timeline(
                        "chain",
                        () -> await(start("outer", () -> await(Programs.failing("inner", 10)))));

        assertThatThrownBy(run::value).cause().isInstanceOf(IOException.class);
    }

    @Test
    void await_twice_givesTheSameValueAtOnce() {
        var run =
                timeline(
                        "again",
                        () -> {
                            var a = start("A", () -> fetch("A", 30));
                            return List.of(await(a), await(a));
                        });

        assertThat(run.value()).containsExactly("A", "A");
        assertThat(run.trace().wall()).isEqualTo(30);
    }

    @Test
    void failure_neverAwaited_isAFactOfTheTrace() {
        var run = timeline("unseen", () -> nap(50 + Programs.failing("A", 10).name().length()));

        assertThat(run.trace().unseenFailures()).containsExactly("A");
    }

    @Test
    void task_stillRunningAtTheEnd_isLeaked() {
        var run = timeline("leak", () -> start("A", () -> nap(100)).name());

        assertThat(run.trace().leaked()).containsExactly("A");
        assertThat(run.trace().wall()).isZero();
    }

    @Test
    void verbs_returnWhatTheyDid() {
        var run = timeline("values", () -> fetch("A", 1) + compute("B", 7) + cell("c", 1).set(5));

        assertThat(run.value()).isEqualTo("A75");
    }

    @Test
    void negativeMillis_throws() {
        assertThatThrownBy(() -> nap(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("millis must be 0 or more, not -1: nothing takes negative time");
    }

    @Test
    void outsideAnyProgram_verbsRunInRealTime() {
        var task = start("A", () -> fetch("A", 1));

        assertThat(await(task)).isEqualTo("A");
        assertThat(task.toString()).isEqualTo("task A: done, A");
    }

    @Test
    void toString_saysHowFarTheTaskIs() {
        assertThat(describe("A", () -> 1)).hasToString("task A: described, not started");
    }
}
