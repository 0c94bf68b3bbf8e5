package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OneThreadTest {

    @Test
    void tasks_runInOrder_onADaemonOfThatName() throws ExecutionException, InterruptedException {
        var done = new ArrayList<Integer>();
        try (var executor = OneThread.named("desk")) {
            IntStream.range(0, 1_000).forEach(each -> executor.execute(() -> done.add(each)));
            var thread = executor.submit(Thread::currentThread).get();

            assertThat(done).hasSize(1_000).isSorted();
            assertThat(thread.getName()).isEqualTo("desk");
            assertThat(thread.isDaemon()).isTrue();
        }
    }

    @Test
    void thread_endsWhenItIsQuiet_andAnotherTakesTheNextTask()
            throws ExecutionException, InterruptedException {
        try (var executor = OneThread.named("desk", Duration.ofMillis(1))) {
            var first = executor.submit(Thread::currentThread).get();

            assertThat(first.join(Duration.ofMinutes(1))).isTrue();
            assertThat(executor.submit(Thread::currentThread).get()).isNotEqualTo(first);
        }
    }

    @Test
    void taskThatThrows_doesNotKeepTheNextFromRunning()
            throws ExecutionException, InterruptedException {
        try (var executor = OneThread.named("desk")) {
            var failed =
                    executor.submit(() -> {
                        throw new IllegalStateException("for the test");
                    });

            assertThat(executor.submit(() -> "next").get()).isEqualTo("next");
            assertThat(failed.exceptionNow()).hasMessage("for the test");
        }
    }
}
