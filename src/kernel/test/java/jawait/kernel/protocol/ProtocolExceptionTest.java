package jawait.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProtocolExceptionTest {

    private static final String KEY = "key";
    private static final String HEADER = "{'msg_id': '1', 'msg_type': 'interrupt_request'}";

    private final MessageCodec codec = new MessageCodec(new Signature(KEY));

    record Refusal(List<byte[]> frames, Class<? extends ProtocolException> type, String message) {}

    static Stream<Refusal> refusals() {
        return Stream.of(frames(), json(), fields(), types()).flatMap(s -> s);
    }

    private static Stream<Refusal> frames() {
        var good = RawFrames.signed(KEY, "interrupt_request", "{}");
        return Stream.of(
                new Refusal(
                        List.of(),
                        ProtocolException.MissingDelimiter.class,
                        "no delimiter <IDS|MSG> among the frames"),
                new Refusal(
                        List.of(new byte[0], new byte[] {-1}),
                        ProtocolException.MissingDelimiter.class,
                        "no delimiter <IDS|MSG> among the frames"),
                new Refusal(
                        good.subList(0, 5),
                        ProtocolException.TooFewParts.class,
                        "4 frames behind the delimiter, and not at least 5"),
                new Refusal(
                        RawFrames.signed("other", "interrupt_request", "{}"),
                        ProtocolException.BadSignature.class,
                        "wrong signature; is the frontend that of another kernel?"),
                new Refusal(
                        RawFrames.signed("", "interrupt_request", "{}"),
                        ProtocolException.BadSignature.class,
                        "wrong signature; is the frontend that of another kernel?"));
    }

    private static Stream<Refusal> json() {
        return Stream.of(
                badJson(RawFrames.signed(KEY, "", "{}", "{}", "{}"), "header", "it ends too early"),
                badJson(
                        RawFrames.signed(KEY, "{'msg_id': 1", "{}", "{}", "{}"),
                        "header",
                        "it ends too early"),
                badJson(
                        RawFrames.signed(KEY, HEADER, "{} {}", "{}", "{}"),
                        "parent header",
                        "malformed, or deeper than 200, at $"),
                badJson(
                        RawFrames.signed(KEY, "interrupt_request", "{'a': NaN}"),
                        "content",
                        "malformed, or deeper than 200, at $.a"),
                badJson(
                        RawFrames.signed(
                                KEY,
                                List.of(new byte[] {-1}, new byte[0], new byte[0], new byte[0])),
                        "header",
                        "it is not UTF-8"));
    }

    private static Stream<Refusal> fields() {
        return Stream.of(
                badField(
                        RawFrames.signed(KEY, "{'msg_type': 'x'}", "{}", "{}", "{}"),
                        "header",
                        "msg_id is missing"),
                badField(
                        RawFrames.signed(KEY, "[]", "{}", "{}", "{}"),
                        "header",
                        "it is not an object"),
                badField(
                        RawFrames.signed(KEY, HEADER, "{'msg_id': 5}", "{}", "{}"),
                        "parent header",
                        "msg_type is missing"),
                badContent("execute_request", "{}", "code is missing"),
                badContent(
                        "execute_request",
                        "{'code': 5}",
                        "$.code is of type NUMBER, and not STRING"),
                badContent(
                        "execute_request",
                        "{'code': '', 'silent': 'true'}",
                        "$.silent is of type STRING, and not BOOLEAN"),
                badContent(
                        "complete_request",
                        "{'code': '', 'cursor_pos': 3.7}",
                        "$.cursor_pos is not a 32-bit integer"),
                badContent(
                        "complete_request",
                        "{'code': '', 'cursor_pos': 1e999999999}",
                        "$.cursor_pos is not a 32-bit integer"),
                badContent(
                        "history_request",
                        "{'hist_access_type': 'all'}",
                        "$.hist_access_type is none of [range, search, tail]"));
    }

    private static Stream<Refusal> types() {
        return Stream.of("subshell_request", "execute_reply", "")
                .map(msgType ->
                        new Refusal(
                                RawFrames.signed(KEY, msgType, "{}"),
                                ProtocolException.UnexpectedType.class,
                                "no message of type " + msgType + " is expected here"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void decode_badMessage_saysWhy(Refusal refusal) {
        assertThatThrownBy(() -> codec.decode(refusal.frames(), Request.class))
                .isExactlyInstanceOf(refusal.type())
                .hasMessage(refusal.message());
    }

    @Test
    void decode_sameMessageAgain_isReplayed() throws ProtocolException {
        var frames = RawFrames.signed(KEY, "interrupt_request", "{}");
        codec.decode(frames, Request.class);

        assertThatThrownBy(() -> codec.decode(frames, Request.class))
                .isExactlyInstanceOf(ProtocolException.Replayed.class)
                .hasMessage("the same message has been received before");
    }

    @Test
    void decode_sameMessageAgainWithoutKey_isTaken() throws ProtocolException {
        var unsigned = new MessageCodec(new Signature(""));
        var frames = RawFrames.signed("", "interrupt_request", "{}");
        unsigned.decode(frames, Request.class);

        assertThat(unsigned.decode(frames, Request.class).content())
                .isEqualTo(new InterruptRequest());
    }

    @Test
    void decode_wrongTypeInsideAList_saysWhere() {
        var frames =
                RawFrames.signed(KEY, "error", "{'ename': '', 'evalue': '', 'traceback': [null]}");

        assertThatThrownBy(() -> codec.decode(frames, Publication.class))
                .isExactlyInstanceOf(ProtocolException.BadField.class)
                .hasMessageContaining("$.traceback[0] is of type NULL, and not STRING");
    }

    /// A recursive parser would need a stack frame for each bracket.
    @Test
    void decode_millionBrackets_isRefused() {
        var frames =
                RawFrames.signed(
                        KEY, "comm_msg", "{'comm_id': '', 'data': " + "[".repeat(1_000_000));

        assertThatThrownBy(() -> codec.decode(frames, Request.class))
                .isExactlyInstanceOf(ProtocolException.BadJson.class)
                .hasMessageStartingWith("the content is not JSON that can be read: malformed, or");
    }

    @Test
    void message_longUnknownType_isCutToOneLine() {
        var frames = RawFrames.signed(KEY, "x".repeat(5_000) + "\\ny", "{}");

        var message = catchThrowable(() -> codec.decode(frames, Request.class)).getMessage();

        assertThat(message).hasSizeLessThan(300).doesNotContain("\n");
    }

    /// A new reason without a test here would go untested.
    @Test
    void refusals_coverEveryPermittedSubclass() {
        Set<Class<?>> tested = new HashSet<>(List.of(ProtocolException.Replayed.class));
        refusals().map(Refusal::type).forEach(tested::add);

        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(ProtocolException.class.getPermittedSubclasses()));
    }

    private static Refusal badJson(List<byte[]> frames, String part, String reason) {
        return new Refusal(
                frames,
                ProtocolException.BadJson.class,
                "the " + part + " is not JSON that can be read: " + reason);
    }

    private static Refusal badContent(String msgType, String content, String reason) {
        return badField(RawFrames.signed(KEY, msgType, content), "content of " + msgType, reason);
    }

    private static Refusal badField(List<byte[]> frames, String part, String reason) {
        return new Refusal(
                frames,
                ProtocolException.BadField.class,
                "the " + part + " is not as the protocol says: " + reason);
    }
}
