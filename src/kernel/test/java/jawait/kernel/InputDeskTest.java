package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;
import org.junit.jupiter.api.Test;

final class InputDeskTest {

    private static final byte[] LAB = {1, 2};
    private static final byte[] OTHER = {1, 3};

    private final List<InputRequest> asked = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final InputDesk desk =
            new InputDesk(
                    new SilentFrontend() {
                        @Override
                        public String ask(Message<Request> requester, InputRequest question) {
                            assertThat(requester.header().msgId()).isEqualTo("cell");
                            asked.add(question);
                            return "question " + asked.size();
                        }
                    });

    private void enter(long cell, boolean allowed) {
        var request = new ExecuteRequest("", false, true, Map.of(), allowed, true);
        desk.enter(
                cell,
                new Message<>(List.of(LAB), header("cell"), Optional.empty(), request),
                request);
    }

    private void ask(long cell, long id) {
        desk.ask(new Event.InputRequest(cell, id, "", false), "", signals::add);
    }

    private void answer(byte[] identity, Optional<String> question, String line) {
        desk.answer(
                new Message<>(
                        List.of(identity.clone()),
                        header("reply"),
                        question.map(InputDeskTest::header),
                        new InputReply(line)));
    }

    private static Header header(String id) {
        return new Header(id, "s", "u", "d", "t", "5.5");
    }

    @Test
    void ask_runningCell_sendsThePromptAndHandsTheAnswerBack() {
        enter(3, true);
        desk.ask(new Event.InputRequest(3, 7, "(hidden) ", true), "Name? ", signals::add);
        answer(LAB, Optional.of("question 1"), "Ada");

        assertThat(asked).containsExactly(new InputRequest("Name? (hidden) ", true));
        assertThat(signals).containsExactly(new Signal.InputReply(7, "Ada"));
    }

    @Test
    void answer_withoutAParent_isForTheOpenRequest() {
        enter(3, true);
        ask(3, 7);
        answer(LAB, Optional.empty(), "Ada");

        assertThat(signals).containsExactly(new Signal.InputReply(7, "Ada"));
    }

    @Test
    void answer_toAnEarlierRequest_isNotTakenForALaterOne() {
        enter(3, true);
        ask(3, 7);
        ask(3, 8);
        answer(LAB, Optional.of("question 1"), "late");
        assertThat(signals).isEmpty();

        answer(LAB, Optional.of("question 2"), "right");
        assertThat(signals).containsExactly(new Signal.InputReply(8, "right"));
    }

    @Test
    void answer_unasked_isDropped() {
        answer(LAB, Optional.empty(), "before any cell");
        enter(3, true);
        answer(LAB, Optional.empty(), "before the question");
        ask(3, 7);
        answer(LAB, Optional.empty(), "first");
        answer(LAB, Optional.empty(), "second");

        assertThat(signals).containsExactly(new Signal.InputReply(7, "first"));
    }

    @Test
    void answer_ofAnotherFrontend_isDropped() {
        enter(3, true);
        ask(3, 7);
        answer(OTHER, Optional.of("question 1"), "not asked");

        assertThat(signals).isEmpty();
    }

    @Test
    void ask_cellWithoutInput_isRefusedAtOnce() {
        enter(3, false);
        ask(3, 7);

        assertThat(refusal()).contains("allow_stdin");
    }

    @Test
    void ask_cellThatHasEnded_isRefusedAtOnce() {
        enter(3, true);
        desk.leave();
        enter(4, true);
        ask(3, 7);

        assertThat(refusal()).contains("has ended");
    }

    @Test
    void leave_whileARequestIsOpen_refusesIt_andDropsTheLateAnswer() {
        enter(3, true);
        ask(3, 7);
        desk.leave();
        enter(4, true);
        answer(LAB, Optional.of("question 1"), "late");

        assertThat(refusal()).contains("has ended");
    }

    private String refusal() {
        assertThat(asked).hasSizeLessThan(2);
        assertThat(signals).hasSize(1);
        var refused = (Signal.InputRefused) signals.getFirst();
        assertThat(refused.id()).isEqualTo(7);
        return refused.reason();
    }
}
