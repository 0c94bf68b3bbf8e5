package jawait.tutorial;

import static jawait.tutorial.Tasks.executor;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RealTimeTest {

    private static Map<String, Facts> real = Map.of();
    private static Map<String, Run<?>> plain = Map.of();

    @BeforeAll
    static void runAllAtOnce() {
        real = RealFacts.ofVerbs();
        plain = RealFacts.plainRuns();
    }

    static List<Scenarios.Scenario> scenarios() {
        return Scenarios.sameInRealTime();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void sameProgram_hasTheFactsOfVirtualTime(Scenarios.Scenario scenario) {
        var virtual = Facts.of(scenario.run().workers(64).run());

        assertThat(real).containsEntry(scenario.name(), virtual);
    }

    @Test
    void circleOfAwaits_isADeadlock() {
        assertThat(Circle.run().realTime().outcome()).isInstanceOf(Outcome.Deadlock.class);
    }

    @Test
    void plainFutures_endAndNobodyKnowsHow() {
        var run = plain("futures-joined");

        assertThat(run.outcome().describe()).isEqualTo("AB");
        assertThat(run.trace().order()).containsExactly("task 2", "task 1");
        assertThat(run.trace().overlap("task 1", "task 2")).isTrue();
        assertThat(Facts.of(run).ends())
                .containsEntry("task 1", End.ENDED)
                .containsEntry("task 2", End.ENDED);
    }

    private static Run<?> plain(String scenario) {
        return Optional.<Run<?>>ofNullable(plain.get(scenario)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "executor, AWAITING, task 1",
        "raw-threads, AWAITING, thread 1",
        "plain-lock, BLOCKED, ReentrantLock",
        "plain-synchronized, BLOCKED, synchronized",
        "plain-semaphore, BLOCKED, Semaphore",
        "plain-queue, BLOCKED, ArrayBlockingQueue",
        "plain-in-our-task, WAITING, map"
    })
    void plainJava_isSeenWaiting(String scenario, State state, String on) {
        var spans = plain(scenario).trace().lanes().stream().flatMap(lane -> lane.spans().stream());

        assertThat(spans)
                .anyMatch(s -> s.state() == state && s.detail().filter(on::equals).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "executor, VALUE",
        "thread-factory, VALUE",
        "plain-failure, EXCEPTION",
        "plain-failure-unseen, UNSEEN_EXCEPTION",
        "plain-cancel, CANCELLED",
        "raw-threads, ENDED"
    })
    void plainJava_isSeenEnding(String scenario, End end) {
        var lanes = plain(scenario).trace().lanes();

        assertThat(lanes.get(1).end()).isEqualTo(end);
    }

    @Test
    void getWithALimit_leavesTheTaskRunning() {
        var run = plain("plain-timeout");

        assertThat(run.outcome().describe()).isEqualTo("without A");
        assertThat(run.trace().leaked()).containsExactly("task 1");
    }

    @Test
    void warmUp_waitsInEachWay() {
        assertThat(WarmUp.run()).isEqualTo(new Outcome.Value<>("warm warm "));
    }

    @Test
    void threads_inVirtualTime_throws() {
        assertThat(timeline("threads", () -> executor()).outcome().describe())
                .isEqualTo(
                        "IllegalStateException: threads() and executor() are for plain Java, which"
                                + " only real time can run: put .realTime() behind the timeline, or"
                                + " use start(…) in its place");
    }

    @Test
    void executor_outsideAnyProgram_isAnOrdinaryOne()
            throws InterruptedException, ExecutionException {
        try (var executor = executor()) {
            assertThat(executor.submit(() -> "A").get()).isEqualTo("A");
        }
    }

    @Test
    void twoLocksInTwoOrders_areADeadlockInRealTimeToo() {
        var scenario =
                SharedScenarios.all().stream()
                        .filter(s -> s.name().equals("two-locks-in-two-orders"))
                        .findFirst()
                        .orElseThrow();
        var run = RealFacts.slowly(scenario.body());

        assertThat(run.outcome()).isInstanceOf(Outcome.Deadlock.class);
    }

    @Test
    void pictureOfRealTime_isRoundedToTens() {
        var trace = Programs.together().realTime().trace().rounded(10);

        assertThat(trace.wall() % 10).isZero();
        assertThat(trace.wall()).isGreaterThanOrEqualTo(100);
    }
}
