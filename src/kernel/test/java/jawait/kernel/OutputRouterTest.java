package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.StreamOutput;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OutputRouterTest {

    private final List<String> said = new ArrayList<>();
    private final Frontend frontend =
            new SilentFrontend() {
                @Override
                public void publish(Publication publication, Optional<Header> parent) {
                    var text = ((StreamOutput) publication).text();
                    said.add(parent.map(Header::msgId).orElse("nobody") + ": " + text);
                }
            };
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final OutputRouter router = new OutputRouter(frontend, new InputDesk(frontend), timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private static void nobody(Signal signal) {
        throw new AssertionError("no signal is expected: " + signal);
    }

    private static Header header(String id) {
        return new Header(id, "s", "u", "d", "execute_request", "5.5");
    }

    private static Event output(long cell, String text) {
        return new Event.Output(cell, StandardStream.STDOUT, text);
    }

    @Test
    void onEvent_lateOutput_goesToTheCellThatOwnsIt() {
        router.enter(1, header("one"));
        router.enter(2, header("two"));

        router.onEvent(output(1, "late"), OutputRouterTest::nobody);

        assertThat(said).containsExactly("one: late");
    }

    @Test
    void onProcessOutput_goesToTheLatestCell() {
        router.enter(1, header("one"));
        router.enter(2, header("two"));

        router.onProcessOutput(StandardStream.STDERR, "raw");

        assertThat(said).containsExactly("two: raw");
    }

    @Test
    void note_beforeTheFirstCell_waitsForIt() {
        router.note("warning");
        assertThat(said).isEmpty();

        router.enter(1, header("one"));

        assertThat(said).containsExactly("one: warning");
    }

    @Test
    void onEvent_lineWithoutEnd_isShownBeforeWhatFollows() {
        router.enter(1, header("one"));

        router.onEvent(output(1, "a\nb"), OutputRouterTest::nobody);
        assertThat(said).containsExactly("one: a\n");

        router.note("c");
        assertThat(said).containsExactly("one: a\n", "one: b", "one: c");
    }

    @Test
    void leave_lineWithoutEnd_isShown() {
        router.enter(1, header("one"));
        router.onEvent(output(1, "half"), OutputRouterTest::nobody);

        router.leave();

        assertThat(said).containsExactly("one: half");
    }

    @Test
    void onEvent_lateOutputOfAnotherCell_leavesTheHeldLineAlone() {
        router.enter(1, header("one"));
        router.leave();
        router.enter(2, header("two"));
        router.onEvent(output(2, "Name? "), OutputRouterTest::nobody);

        router.onEvent(output(1, "late"), OutputRouterTest::nobody);

        assertThat(said).containsExactly("one: late");
    }

    @Test
    void enter_secondCell_doesNotRepeatWhatWaited() {
        router.note("warning");
        router.enter(1, header("one"));
        router.enter(2, header("two"));

        assertThat(said).hasSize(1);
    }
}
