package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HeldLineTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> printed = new ArrayList<>();
    private final HeldLine line = new HeldLine(timer, Duration.ofDays(1), printed::add);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void print_wholeLines_holdsNothing() {
        line.print("a\nb\n");

        assertThat(printed).containsExactly("a\nb\n");
        assertThat(line.take()).isEmpty();
    }

    @Test
    void take_afterALineWithoutEnd_isThatLine_andItIsNotPrinted() {
        line.print("done\nNa");
        line.print("me? ");

        assertThat(line.take()).isEqualTo("Name? ");
        line.release();
        assertThat(printed).containsExactly("done\n");
    }

    @Test
    void print_theEndOfAHeldLine_printsItWhole() {
        line.print("ha");
        line.print("lf\nnext");

        assertThat(printed).containsExactly("half\n");
        assertThat(line.take()).isEqualTo("next");
    }

    @Test
    void print_lineTooLongForAPrompt_isPrintedAtOnce() {
        line.print("x".repeat(1001));

        assertThat(printed).containsExactly("x".repeat(1001));
    }

    @Test
    void print_lineThatNoQuestionFollows_isPrintedAfterAMoment() throws InterruptedException {
        BlockingQueue<String> later = new LinkedBlockingQueue<>();
        var brief = new HeldLine(timer, Duration.ofMillis(1), later::add);

        brief.print("...");

        assertThat(later.poll(30, TimeUnit.SECONDS)).isEqualTo("...");
        assertThat(brief.take()).isEmpty();
    }
}
