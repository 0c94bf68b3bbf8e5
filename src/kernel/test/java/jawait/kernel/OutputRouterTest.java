package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.StreamOutput;
import jawait.runtime.link.Event;
import jawait.runtime.link.StandardStream;
import org.junit.jupiter.api.Test;

final class OutputRouterTest {

    private final List<String> said = new ArrayList<>();
    private final OutputRouter router =
            new OutputRouter(
                    new Frontend() {
                        @Override
                        public void publish(Publication publication, Optional<Header> parent) {
                            var text = ((StreamOutput) publication).text();
                            said.add(parent.map(Header::msgId).orElse("nobody") + ": " + text);
                        }

                        @Override
                        public void replyOnShell(Message<Request> request, Reply reply) {
                            throw new AssertionError("no reply is expected");
                        }

                        @Override
                        public void replyOnControl(Message<Request> request, Reply reply) {
                            throw new AssertionError("no reply is expected");
                        }
                    });

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

        router.onEvent(output(1, "late"));

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
    void enter_secondCell_doesNotRepeatWhatWaited() {
        router.note("warning");
        router.enter(1, header("one"));
        router.enter(2, header("two"));

        assertThat(said).hasSize(1);
    }
}
