package jawait.kernel.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LogLimitTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final LogLimit limit = new LogLimit(2, Duration.ofSeconds(1), now::get);

    @Test
    void take_upToTheLimit_isGranted() {
        assertThat(limit.take()).hasValue(0);
        assertThat(limit.take()).hasValue(0);
    }

    @Test
    void take_beyondTheLimit_isRefused() {
        takeAll();

        assertThat(limit.take()).isEmpty();
    }

    @Test
    void take_inTheNextPeriod_tellsHowManyWereRefused() {
        takeAll();
        var _ = limit.take();
        var _ = limit.take();
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(limit.take()).hasValue(2);
        assertThat(limit.take()).hasValue(0);
        assertThat(limit.take()).isEmpty();
    }

    private void takeAll() {
        for (int i = 0; i < 2; i++) {
            assertThat(limit.take()).isPresent();
        }
    }
}
