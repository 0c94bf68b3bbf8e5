package jawait.kernel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MessageCodecTest {

    private static final byte[] IDENTITY = {0, 1, (byte) 0xff};

    private final Session session = new Session("ada", InstantSource.system());
    private final MessageCodec sender = new MessageCodec(new Signature("key"));
    private final MessageCodec receiver = new MessageCodec(new Signature("key"));

    static Stream<Content> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decode_whatWasEncoded_isEqual(Content content) throws ProtocolException {
        var parent = Optional.of(session.header("execute_request"));
        var message = session.message(List.of(IDENTITY), parent, content);

        var decoded = receiver.decode(sender.encode(message), Content.class);

        assertThat(decoded).usingRecursiveComparison().isEqualTo(message);
    }

    /// A new message without a sample would go untested.
    @Test
    void samples_coverEveryPermittedSubclass() {
        assertThat(leaves(Content.class))
                .containsExactlyInAnyOrderElementsOf(
                        samples().<Class<?>>map(Content::getClass).distinct().toList());
    }

    @Test
    void messageTypes_haveOneEach() {
        assertThat(samples().map(MessageType::nameFor).distinct())
                .hasSameSizeAs(MessageType.values());
    }

    @Test
    void decode_buffers_areKept() throws ProtocolException {
        var plain = session.message(List.of(), Optional.empty(), new CommClose("id", empty()));
        var message =
                new Message<>(
                        List.of(),
                        plain.header(),
                        Optional.empty(),
                        empty(),
                        plain.content(),
                        List.of(new byte[] {1, 2}, new byte[0]));

        var decoded = receiver.decode(sender.encode(message), Request.class);

        assertThat(decoded.buffers())
                .containsExactly(new byte[][] {new byte[] {1, 2}, new byte[0]});
        assertThat(decoded.parent()).isEmpty();
    }

    @Test
    void encode_layout_isThatOfTheWire() {
        var message = session.message(List.of(IDENTITY), Optional.empty(), new InterruptRequest());

        var frames = sender.encode(message);

        assertThat(frames).hasSize(7);
        assertThat(frames.get(0)).isEqualTo(IDENTITY);
        assertThat(frames.get(1)).isEqualTo("<IDS|MSG>".getBytes(UTF_8));
        assertThat(text(frames.get(2))).matches("[0-9a-f]{64}");
        assertThat(text(frames.get(4))).isEqualTo("{}");
    }

    @Test
    void encode_withoutKey_leavesTheSignatureEmpty() {
        var unsigned = new MessageCodec(new Signature(""));
        var message = session.message(List.of(), Optional.empty(), new InterruptRequest());

        assertThat(unsigned.encode(message).get(1)).isEmpty();
    }

    /// Shapes that clients rely on and that the records do not show.
    static Stream<List<Object>> shapes() {
        return Stream.of(
                List.of(new InterruptReply(), "{'status': 'ok'}"),
                List.of(new ExecuteReply.Aborted(2), "{'execution_count': 2, 'status': 'aborted'}"),
                List.of(
                        new ExecuteReply.Error(2, "E", "v", List.of("t")),
                        "{'execution_count': 2, 'ename': 'E', 'evalue': 'v', 'traceback': ['t'],"
                                + "'status': 'error'}"),
                List.of(
                        new ErrorReply("inspect_reply", "E", "v", List.of()),
                        "{'ename': 'E', 'evalue': 'v', 'traceback': [], 'status': 'error'}"),
                List.of(
                        new IsCompleteReply(IsCompleteReply.Completeness.COMPLETE),
                        "{'status': 'complete'}"),
                List.of(
                        new CommInfoReply(Map.of("id", "t")),
                        "{'comms': {'id': {'target_name': 't'}}, 'status': 'ok'}"),
                List.of(
                        new HistoryReply(
                                List.of(
                                        new HistoryEntry.Input(1, 2, "a"),
                                        new HistoryEntry.WithOutput(1, 3, "b", Optional.of("c")),
                                        new HistoryEntry.WithOutput(1, 4, "d", Optional.empty()))),
                        "{'history': [[1, 2, 'a'], [1, 3, ['b', 'c']], [1, 4, ['d', null]]],"
                                + " 'status': 'ok'}"),
                List.of(
                        new UpdateDisplayData(empty(), empty(), "d"),
                        "{'data': {}, 'metadata': {}, 'transient': {'display_id': 'd'}}"),
                List.of(new ClearOutput(true), "{'wait': true}"),
                List.of(
                        new StreamOutput(StreamOutput.Name.STDOUT, "x"),
                        "{'name': 'stdout', 'text': 'x'}"),
                List.of(new Status(ExecutionState.IDLE), "{'execution_state': 'idle'}"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void encode_content_hasTheShapeOfTheProtocol(List<Object> shape) {
        var message = session.message(List.of(), Optional.empty(), (Content) shape.get(0));

        var content = text(sender.encode(message).getLast());

        assertThat(JsonParser.parseString(content))
                .isEqualTo(JsonParser.parseString((String) shape.get(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "execute_request  | {'code': 'x', 'silent': null, 'unknown': [1]}",
                "execute_request  | {'code': 'x', 'stop_on_error': true, 'allow_stdin': true}"
            })
    void decode_absentFields_areWhatTheProtocolSays(String msgType, String content)
            throws ProtocolException {
        assertThat(decode(msgType, content)).isEqualTo(ExecuteRequest.of("x"));
    }

    @Test
    void decode_silentRequest_isNeverStored() throws ProtocolException {
        var request = decode("execute_request", "{'code': 'x', 'silent': true}");

        assertThat(((ExecuteRequest) request).storeHistory()).isFalse();
    }

    @Test
    void decode_shortHistoryRequest_hasNoLimits() throws ProtocolException {
        var request = decode("history_request", "{'hist_access_type': 'tail', 'n': null}");

        assertThat(request)
                .isEqualTo(
                        new HistoryRequest(
                                false,
                                false,
                                HistoryAccess.TAIL,
                                0,
                                1,
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE,
                                Optional.empty(),
                                false));
    }

    private Content decode(String msgType, String content) throws ProtocolException {
        return receiver.decode(RawFrames.signed("key", msgType, content), Request.class).content();
    }

    private static JsonObject empty() {
        return new JsonObject();
    }

    private static String text(byte[] frame) {
        return new String(frame, UTF_8);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(MessageCodecTest::leaves)
                        .distinct()
                : Stream.of(type);
    }
}
