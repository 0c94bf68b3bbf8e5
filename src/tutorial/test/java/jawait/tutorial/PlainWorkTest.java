package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.start;
import static jawait.tutorial.Tasks.threads;
import static jawait.tutorial.Tasks.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PlainWorkTest {

    /// A future whose waiters go on before its own thread does.
    private static final class SlowToEnd extends FutureTask<String> {

        private final CountDownLatch goOn;

        SlowToEnd(CountDownLatch goOn) {
            super(() -> "text");
            this.goOn = goOn;
        }

        @Override
        protected void done() {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void future_seenToEnd_doesNotOverlapWhatIsStartedAfterIt() {
        var goOn = new CountDownLatch(1);
        var run =
                timeline(
                                "page",
                                () -> {
                                    var future = new SlowToEnd(goOn);
                                    threads("part").newThread(future).start();
                                    var text = future.get();
                                    await(start("next", () -> goOn.countDown()));
                                    return text;
                                })
                        .realTime()
                        .run();

        assertThat(run.trace().overlap("part 1", "next")).isFalse();
        assertThat(run.trace().order()).containsExactly("part 1", "next");
    }
}
