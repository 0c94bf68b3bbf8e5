package jawait.tutorial;

import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RealTimeTest {

    static List<Timeline<?>> programs() {
        return Scenarios.sameInRealTime().stream()
                .<Timeline<?>>map(Scenarios.Scenario::run)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void sameProgram_hasTheFactsOfVirtualTime(Timeline<?> program) {
        var virtual = Facts.of(program.workers(64).run());
        var real = Facts.of(program.realTime().run());

        assertThat(real).isEqualTo(virtual);
    }

    @Test
    void circleOfAwaits_isADeadlock() {
        assertThat(Circle.run().realTime().outcome()).isInstanceOf(Outcome.Deadlock.class);
    }

    @Test
    void unmodifiedJava_runsAsItIs() {
        var run = timeline("executor", RealTimeTest::inAnExecutor).realTime();

        assertThat(run.value()).isEqualTo("A");
    }

    private static String inAnExecutor() throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.submit(() -> fetch("A", 1)).get();
        }
    }

    @Test
    void pictureOfRealTime_isRoundedToTens() {
        var trace = Programs.together().realTime().trace().rounded(10);

        assertThat(trace.wall() % 10).isZero();
        assertThat(trace.wall()).isGreaterThanOrEqualTo(100);
    }
}
