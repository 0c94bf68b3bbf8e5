package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RestTest {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final CountDownLatch worked = new CountDownLatch(1);
    private final Rest rest = new Rest(timer, Duration.ofDays(1), worked::countDown);

    @BeforeEach
    void forgetWhatIsCancelled() {
        timer.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void begun_quietForLong_works() throws InterruptedException {
        new Rest(timer, Duration.ZERO, worked::countDown).begun();
        assertThat(worked.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void begun_again_waitsAnew() {
        rest.begun();
        var first = timer.getQueue().peek();
        rest.begun();
        assertThat(timer.getQueue()).hasSize(1).doesNotContain(first);
    }

    @Test
    void interrupted_doesNotWork() {
        rest.begun();
        rest.interrupted();
        assertThat(timer.getQueue()).isEmpty();
    }
}
