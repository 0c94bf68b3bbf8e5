package jawait.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionTest {

    private final Session session =
            new Session("ada", () -> Instant.parse("2026-11-23T10:00:00.120Z"));

    @Test
    void header_carriesSessionUserVersionAndMicroseconds() {
        assertThat(session.header("status"))
                .isEqualTo(
                        new Header(
                                session.id() + "_1",
                                session.id(),
                                "ada",
                                "2026-11-23T10:00:00.120000Z",
                                "status",
                                "5.5"));
    }

    @Test
    void header_ofEachMessage_hasItsOwnId() {
        assertThat(session.header("status").msgId()).isNotEqualTo(session.header("status").msgId());
    }

    @Test
    void id_ofEachSession_isAnother() {
        assertThat(new Session("ada", Instant::now).id()).isNotEqualTo(session.id());
    }

    @Test
    void errorReply_isOfTheTypeThatWasAskedFor() {
        var request = session.header("inspect_request");

        var reply = ErrorReply.to(request, "E", "v", List.of());

        assertThat(session.message(List.of(), Optional.of(request), reply).header().msgType())
                .isEqualTo("inspect_reply");
    }
}
