package jawait.kernel.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.InterruptReply;
import jawait.kernel.protocol.InterruptRequest;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three other kernels stay deaf for ever after one bad message.
@Timeout(60)
final class BadMessageTest {

    private static final Logger LOGGER = Logger.getLogger("jawait.kernel.transport");

    private final ConnectionFile file = TestConnections.fresh();
    private final EchoReceiver receiver = new EchoReceiver();
    private final Transport transport;
    private final TestFrontend frontend;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Recorder(log);

    BadMessageTest() throws TransportException {
        transport =
                Transport.open(
                        file,
                        new MessageCodec(new Signature(file.key())),
                        new Session("kernel", InstantSource.system()),
                        receiver);
        receiver.answerOn(transport);
        frontend = TestFrontend.connect(file);
    }

    @BeforeEach
    void recordLog() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void close() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        frontend.close();
        transport.close();
    }

    @Test
    void noDelimiter_isIgnored() {
        frontend.sendRaw(Stream.of("garbage", "", "\u0000").map(s -> s.getBytes(UTF_8)).toList());

        assertStillAnswers("message ignored: no delimiter <IDS|MSG> among the frames");
    }

    @Test
    void tooFewFrames_areIgnored() {
        frontend.sendRaw(frontend.frames(ExecuteRequest.of("x")).subList(0, 4));

        assertStillAnswers("message ignored: 3 frames behind the delimiter, and not at least 5");
    }

    @Test
    void wrongSignature_isIgnored() {
        frontend.sendRaw(withFrame(1, "0".repeat(64)));

        assertStillAnswers(
                "message ignored: wrong signature; is the frontend that of another kernel?");
    }

    @Test
    void changedContent_isIgnored() {
        frontend.sendRaw(withFrame(5, "{\"code\":\"evil\"}"));

        assertStillAnswers(
                "message ignored: wrong signature; is the frontend that of another kernel?");
    }

    @Test
    void replay_isIgnored() {
        var frames = frontend.frames(ExecuteRequest.of("once"));
        frontend.sendShellRaw(frames);
        frontend.sendShellRaw(frames);

        assertThat(Stream.generate(frontend::receivePublication).limit(3)).hasSize(3);
        assertShellAnswers();
        assertThat(log)
                .containsExactly(
                        "shell: message ignored: the same message has been received before");
    }

    @Test
    void receiverThatThrowsAnError_isLogged() {
        frontend.sendShell(ExecuteRequest.of("overflow"));

        assertShellAnswers();
        assertThat(log)
                .containsExactly("shell: message lost: java.lang.StackOverflowError: a test");
    }

    /// What a port scanner or a browser sends does not even reach a socket of ZeroMQ.
    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "\u0001", "\u00ff\u0000\u0000", ""})
    void bytesThatAreNotZeroMq_areIgnored(String bytes) throws IOException {
        for (int port : ports()) {
            try (var socket = new Socket(file.ip(), port)) {
                socket.getOutputStream().write(bytes.getBytes(UTF_8));
            }
        }

        assertShellAnswers();
        assertControlAnswers();
        assertThat(frontend.beat(new byte[] {7})).containsExactly(7);
        assertThat(log).isEmpty();
    }

    private List<Integer> ports() {
        return List.of(
                file.shellPort(),
                file.controlPort(),
                file.stdinPort(),
                file.iopubPort(),
                file.hbPort());
    }

    private List<byte[]> withFrame(int index, String text) {
        var frames = new ArrayList<>(frontend.frames(ExecuteRequest.of("x")));
        frames.set(index, text.getBytes(UTF_8));
        return frames;
    }

    private void assertStillAnswers(String reason) {
        assertShellAnswers();
        assertControlAnswers();
        Waiting.until(() -> log.size() == 3);
        assertThat(log)
                .containsExactlyInAnyOrder(
                        "shell: " + reason, "control: " + reason, "stdin: " + reason);
    }

    private void assertShellAnswers() {
        var request = frontend.sendShell(ExecuteRequest.of("good"));
        frontend.receiveBusy(request);
        frontend.receivePublication();
        frontend.receiveIdle(request);
    }

    private void assertControlAnswers() {
        var request = frontend.sendControl(new InterruptRequest());
        frontend.receiveBusy(request);
        frontend.receiveIdle(request);
        frontend.receiveControl(InterruptReply.class, request);
    }

    private static final class Recorder extends Handler {
        private final Queue<String> lines;

        Recorder(Queue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
