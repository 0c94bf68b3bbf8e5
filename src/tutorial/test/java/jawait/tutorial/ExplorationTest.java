package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.cell;
import static jawait.tutorial.Tasks.explore;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplorationTest {

    /// So many clerks read the number of seats, wait, and write back one more.
    private static int sell(int clerks) {
        var seats = cell("seats", 0);
        var tasks = new ArrayList<Task<Integer>>();
        for (var i = 1; i <= clerks; i++) {
            tasks.add(start("clerk " + i, () -> sellOne(seats)));
        }
        tasks.forEach(Tasks::await);
        return seats.get();
    }

    private static int sellOne(Cell<Integer> seats) {
        var seen = seats.get();
        nap(20);
        return seats.set(seen + 1);
    }

    private static int napping(int tasks, int naps) {
        var started = new ArrayList<Task<Object>>();
        for (var i = 0; i < tasks; i++) {
            started.add(start("T" + i, () -> napTimes(naps)));
        }
        started.forEach(Tasks::await);
        return tasks;
    }

    private static Object napTimes(int naps) {
        for (var i = 0; i < naps; i++) {
            nap(1);
        }
        return naps;
    }

    @Test
    void twoClerks_haveTenSchedulesOfWhichSixLoseAnUpdate() {
        var all = explore("two clerks", () -> sell(2));

        assertThat(all.schedules()).isEqualTo(10);
        assertThat(all.outcomes()).containsExactly(entry("1", 6), entry("2", 4));
        assertThat(all.exhaustive()).isTrue();
        assertThat(all.stateFromOutside()).isEmpty();
    }

    @Test
    void threeClerks_sellThreeSeatsIn22Of238Schedules() {
        var all = explore("three clerks", () -> sell(3));

        assertThat(all.schedules()).isEqualTo(238);
        assertThat(all.outcomes()).containsEntry("3", 22);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "1, 5, 1", "2, 1, 10", "3, 1, 238", "3, 2, 4875"})
    void nappingTasks_haveAsManySchedulesAsCombinatoricsSays(int tasks, int naps, int schedules) {
        assertThat(explore("naps", () -> napping(tasks, naps)).schedules()).isEqualTo(schedules);
    }

    @Test
    void moreThanTheLimit_areSeededRandomOnes() {
        var some = explore("two clerks", () -> sell(2)).limit(9);

        assertThat(some.exhaustive()).isFalse();
        assertThat(some.schedules()).isEqualTo(1_000);
        assertThat(some.toString())
                .startsWith("two clerks: 1000 random schedules; there are more than 9 in all");
        assertThat(some.outcomes()).isEqualTo(explore("again", () -> sell(2)).limit(9).outcomes());
    }

    @Test
    void replay_ofAPrintedId_givesTheSameOutcomeStepByStep() {
        var replay = explore("two clerks", () -> sell(2)).replay("1111");

        assertThat(replay)
                .hasToString(
                        """
                        schedule 1111 gives 2
                           1  main       starts clerk 1, starts clerk 2, awaits clerk 1
                           2  clerk 1    reads seats = 0, waits
                           3  clerk 1    sets seats = 1, ends with 1
                           4  main       awaits clerk 2
                           5  clerk 2    reads seats = 1, waits
                           6  clerk 2    sets seats = 2, ends with 2
                           7  main       reads seats = 2, ends with 2
                        """);
    }

    @Test
    void replay_ofSomethingElse_throws() {
        assertThatThrownBy(() -> explore("two clerks", () -> sell(2)).replay("1-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a schedule: \"1-2\"");
    }

    @Test
    void expect_showsARightAndAWrongSchedule() {
        var text = explore("two clerks", () -> sell(2)).expect(2).toString();

        assertThat(text).contains("✓ expected", "gives 2\n", "gives 1\n");
    }

    @Test
    void cellFromOutside_isNamed() {
        var seats = cell("seats", 0);
        var all = explore("outside", () -> await(start("clerk", () -> sellOne(seats))));

        assertThat(all.stateFromOutside())
                .hasValue(
                        "schedule 0 run twice: cell seats differed; something outside the program"
                                + " keeps its state between runs. Make it inside, with cell(…).");
    }

    @Test
    void stateFromOutside_thatAddsSteps_isNamed() {
        var calls = new AtomicInteger();
        var all = explore("more each time", () -> napping(1, calls.incrementAndGet()));

        assertThat(all.stateFromOutside())
                .hasValueSatisfying(text -> assertThat(text).contains("T0 differed"));
    }

    @Test
    void circleOfAwaits_isOneOfTheOutcomes() {
        assertThat(explore("circle", Circle::body).outcomes().keySet())
                .anyMatch(outcome -> outcome.startsWith("deadlock"));
    }
}
