package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class DeadlineTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofMinutes(10);

    @Test
    void answer_inTime_isGiven() {
        assertThat(new Deadline("test", NEVER).answer(() -> 42)).contains(42);
    }

    @Test
    void answer_comesFromAThreadOfItsOwn() {
        var thread = new Deadline("test", NEVER).answer(Thread::currentThread);
        assertThat(thread).get().isNotSameAs(Thread.currentThread());
        assertThat(thread.orElseThrow().isDaemon()).isTrue();
    }

    static Stream<Callable<Integer>> failures() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("expected by this test");
                },
                () -> {
                    throw new OutOfMemoryError("expected by this test");
                },
                () -> endless(0));
    }

    private static int endless(int depth) {
        return depth < 0 ? depth : endless(depth + 1) + 1;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answer_ofAQuestionThatFails_isEmpty(Callable<Integer> question) {
        assertThat(new Deadline("test", NEVER).answer(question)).isEmpty();
    }

    @Test
    void answer_ofALateQuestion_isEmpty_andItsThreadIsInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var answer =
                new Deadline("test", SOON)
                        .answer(() -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return 42;
                        });
        assertThat(answer).isEmpty();
        interrupted.await();
    }

    @Test
    void answer_afterLateQuestions_isThere() {
        var deadline = new Deadline("test", SOON);
        for (int i = 0; i < 2 * Deadline.MOST_AT_WORK; i++) {
            deadline.answer(() -> {
                new CountDownLatch(1).await();
                return 1;
            });
        }
        assertThat(eventually(deadline)).isEqualTo(42);
    }

    @Test
    void answer_whileTooManyNeverEnd_isEmpty_andIsBackWhenOneEnds() {
        var deadline = new Deadline("test", SOON);
        var end = new CountDownLatch(1);
        for (int i = 0; i < Deadline.MOST_AT_WORK; i++) {
            deadline.answer(() -> deafTo(end));
        }
        assertThat(deadline.answer(() -> 42)).isEmpty();
        end.countDown();
        assertThat(eventually(deadline)).isEqualTo(42);
    }

    /// Waits as code does that no interrupt ends.
    private static int deafTo(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return 1;
            } catch (InterruptedException e) {
                // Once more.
            }
        }
    }

    /// The answer as soon as a late question has left its place.
    private static int eventually(Deadline deadline) {
        while (true) {
            var answer = deadline.answer(() -> 42);
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void answer_ofAnInterruptedAsker_isEmpty_andTheAskerStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(
                        new Deadline("test", NEVER)
                                .answer(() -> {
                                    new CountDownLatch(1).await();
                                    return 42;
                                }))
                .isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }
}
