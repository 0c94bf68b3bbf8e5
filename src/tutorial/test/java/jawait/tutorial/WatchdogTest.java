package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WatchdogTest {

    private final AtomicBoolean enough = new AtomicBoolean();
    private final Execution looping = looping();

    private Execution looping() {
        var program = new Program(r -> new VirtualTime(r, 1), 10);
        var execution = new Execution(program, "A", Optional.empty());
        execution.thread(Thread.ofPlatform().daemon().start(this::loop));
        return execution;
    }

    private void loop() {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void endTheLoop() {
        enough.set(true);
    }

    @Test
    void look_atALoop_isEndlessWhenTheTimeIsUp() {
        assertThat(new Watchdog(0).look(looping, 1))
                .hasValueSatisfying(ending ->
                        assertThat(ending)
                                .isEqualTo(
                                        new Ending.Endless(
                                                "no end in sight: A has been running for 0"
                                                        + " s without a fetch, nap, compute or"
                                                        + " await. Look for a loop without a"
                                                        + " way out.")));
    }

    @Test
    void look_beforeTheTimeIsUp_isQuiet() {
        assertThat(new Watchdog(60).look(looping, 1)).isEmpty();
    }
}
