package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One thousand random programs, whose times are known without running them.
final class RandomProgramsTest {

    static LongStream batches() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void facts_areThoseOfTheProgram(long batch) {
        for (var seed = batch * 100; seed < batch * 100 + 100; seed++) {
            var program = RandomProgram.of(seed);
            var trace = new Timeline<>("random", program::run).workers(64).trace();

            assertThat(trace.wall()).as("wall, seed %d", seed).isEqualTo(program.criticalPath());
            assertThat(trace.work()).as("work, seed %d", seed).isEqualTo(program.total());
            assertThat(trace.saved())
                    .as("saved, seed %d", seed)
                    .isEqualTo(program.total() - program.criticalPath());
            assertThat(trace.started()).as("tasks, seed %d", seed).hasSize(program.tasks());
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void oneWorker_isRepeatableAndNeverFaster(long batch) {
        for (var seed = batch * 100; seed < batch * 100 + 100; seed++) {
            var program = RandomProgram.of(seed);
            var once = new Timeline<>("random", program::run).trace();
            var again = new Timeline<>("random", program::run).trace();

            assertThat(again.events()).as("seed %d", seed).isEqualTo(once.events());
            assertThat(once.work()).as("work, seed %d", seed).isEqualTo(program.total());
            assertThat(once.wall())
                    .as("wall, seed %d", seed)
                    .isBetween(program.criticalPath(), program.total());
        }
    }
}
