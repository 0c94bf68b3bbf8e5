package jawait.kernel.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InterruptReply;
import jawait.kernel.protocol.InterruptRequest;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import jawait.kernel.protocol.StreamOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

@Timeout(60)
final class TransportTest {

    private final ConnectionFile file = TestConnections.fresh();
    private final Session session = new Session("kernel", InstantSource.system());
    private final EchoReceiver receiver = new EchoReceiver();
    private final Transport transport;

    TransportTest() throws TransportException {
        transport = open(file);
        receiver.answerOn(transport);
    }

    @AfterEach
    void closeTransport() {
        transport.close();
    }

    @Test
    void shell_request_isAnsweredWithItsHeaderAsParent() {
        try (var frontend = TestFrontend.connect(file)) {
            assertAnswers(frontend, "1 + 1");
        }
    }

    @Test
    void shell_sameIdentityWhileTheOldConnectionIsOpen_isAnswered() {
        try (var broken = TestFrontend.connect(file);
                var frontend = TestFrontend.reconnect(file, broken)) {
            assertAnswers(frontend, "x");
        }
    }

    @Test
    void control_request_isAnsweredOnControl() {
        try (var frontend = TestFrontend.connect(file)) {
            var request = frontend.sendControl(new InterruptRequest());

            frontend.receiveBusy(request);
            frontend.receiveIdle(request);
            frontend.receiveControl(InterruptReply.class, request);
        }
    }

    @Test
    void stdin_question_goesToTheFrontendThatAsked() throws InterruptedException {
        try (var other = TestFrontend.connect(file);
                var frontend = TestFrontend.connect(file)) {
            var request = frontend.sendShell(ExecuteRequest.of("name?"));

            var question = frontend.receiveQuestion(request);
            frontend.sendInput("Ada", question.header());

            assertThat(question.content().prompt()).isEqualTo("name?");
            assertThat(receiver.lines.poll(20, TimeUnit.SECONDS)).isEqualTo("Ada");
            other.receivePublication();
            assertOutput(other, request, "name?");
        }
    }

    @Test
    void heartbeat_anyBytes_comeBack() {
        try (var frontend = TestFrontend.connect(file)) {
            assertThat(frontend.beat(new byte[] {1, 0, -1})).containsExactly(1, 0, -1);
            assertThat(frontend.beat(new byte[0])).isEmpty();
        }
    }

    /// ZeroMQ by itself tells of the first subscription to a topic alone.
    @Test
    void iopub_everySubscriber_isWelcomed() {
        try (var first = TestFrontend.connect(file);
                var second = TestFrontend.connect(file)) {
            first.receivePublication();
            assertAnswers(second, "x");
        }
    }

    /// A frontend may come in the middle of a flood; [TestFrontend#connect] fails unless the
    /// welcome is the first that it hears.
    @Test
    void iopub_subscriberDuringAFlood_isWelcomedFirst() throws InterruptedException {
        var enough = new AtomicBoolean();
        var flood =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!enough.get()) {
                                transport.publish(output("flood"), Optional.empty());
                            }
                        });
        for (int i = 0; i < 50; i++) {
            TestFrontend.connect(file).close();
        }
        enough.set(true);
        flood.join();
    }

    @Test
    void iopub_unsubscribedTopic_isNotHeardAnyMore() {
        try (var context = new ZContext();
                var socket = context.createSocket(SocketType.SUB)) {
            socket.connect("tcp://" + file.ip() + ":" + file.iopubPort());
            socket.subscribe("a");
            assertThat(socket.recvStr()).isEqualTo("a");
            socket.unsubscribe("a");
            socket.subscribe("b");
            while (!socket.recvStr().equals("b")) {
                // The rest of the first welcome.
            }
        }
    }

    @Test
    void headers_ofAllChannels_haveOneSession() {
        try (var frontend = TestFrontend.connect(file)) {
            frontend.sendShell(ExecuteRequest.of("x"));

            assertThat(frontend.receivePublication().header().session()).isEqualTo(session.id());
            assertThat(frontend.receivePublication().header().session()).isEqualTo(session.id());
        }
    }

    @Test
    void publications_tenThousand_arriveAllInOrder() {
        try (var frontend = TestFrontend.connect(file)) {
            for (int i = 0; i < 10_000; i++) {
                transport.publish(output(Integer.toString(i)), Optional.empty());
            }

            assertThat(IntStream.range(0, 10_000).mapToObj(_ -> text(frontend)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).mapToObj(Integer::toString).toList());
        }
    }

    @Test
    void publish_interruptedThread_isSentAndStaysInterrupted() {
        try (var frontend = TestFrontend.connect(file)) {
            Thread.currentThread().interrupt();
            transport.publish(output("x"), Optional.empty());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(text(frontend)).isEqualTo("x");
        }
    }

    /// 64 MB are more than queues and TCP buffers hold.
    @Test
    void publish_frontendThatDoesNotRead_waitsAndLosesNothing() throws InterruptedException {
        try (var slow = TestFrontend.connectSlow(file)) {
            var publisher = Thread.ofPlatform().start(() -> publishNumbered(1_000, 64 * 1024));
            Waiting.untilWaits(publisher);

            assertThat(IntStream.range(0, 1_000).map(_ -> nextNumber(slow)))
                    .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
            publisher.join();
        }
    }

    /// An interrupt must get through while the learner's code floods a frontend.
    @Test
    void control_whileOutputWaits_isAnswered() {
        try (var slow = TestFrontend.connectSlow(file)) {
            var publisher = Thread.ofPlatform().start(() -> publishNumbered(1_000, 64 * 1024));
            Waiting.untilWaits(publisher);

            var request = slow.sendControl(new InterruptRequest());

            slow.receiveControl(InterruptReply.class, request);
        }
    }

    /// Shell has its thread together with what does not get on.
    @Test
    void shell_whileOutputWaits_isAnswered() {
        try (var slow = TestFrontend.connectSlow(file)) {
            var publisher = Thread.ofPlatform().start(() -> publishNumbered(1_000, 64 * 1024));
            Waiting.untilWaits(publisher);

            var request = slow.sendShell(ExecuteRequest.of("quiet"));

            slow.receiveShell(ExecuteReply.class, request);
        }
    }

    @Test
    void hold_publicationAndReply_goOutWithWhatComesNext() {
        try (var frontend = TestFrontend.connect(file)) {
            var request = frontend.sendShell(ExecuteRequest.of("held"));

            assertThat(frontend.receiveShell(ExecuteReply.class, request))
                    .isEqualTo(new ExecuteReply.Ok(1));
            assertThat(frontend.receivePublication(StreamOutput.class, request))
                    .isEqualTo(output("held"));
            frontend.receiveIdle(request);
        }
    }

    @Test
    void close_whatIsQueued_isSent() {
        try (var frontend = TestFrontend.connect(file)) {
            publishNumbered(500, 1024);
            transport.close();

            assertThat(IntStream.range(0, 500).map(_ -> nextNumber(frontend)))
                    .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
        }
    }

    @Test
    void close_frontendThatDoesNotRead_endsAllTheSame() throws InterruptedException {
        try (var _ = TestFrontend.connectSlow(file)) {
            var publisher = Thread.ofPlatform().start(() -> publishNumbered(1_000, 64 * 1024));
            Waiting.untilWaits(publisher);

            transport.close();

            publisher.join();
        }
    }

    @Test
    void close_freesThePorts() throws TransportException {
        transport.close();
        transport.close();

        open(file).close();
    }

    @Test
    void publish_afterClose_doesNothing() {
        transport.close();

        transport.publish(output("x"), Optional.empty());
    }

    @Test
    void open_portInUse_saysWhichAndOpensNone() throws Exception {
        var taken = TestConnections.fresh();
        try (var _ = new ServerSocket(taken.stdinPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> open(taken))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage(
                            "The stdin port %d is in use; end the program that listens there, or start"
                                            .formatted(taken.stdinPort())
                                    + " the kernel from Jupyter, which chooses free ports.");
        }
        open(taken).close();
    }

    @Test
    void open_foreignAddress_saysSo() {
        var foreign = at("192.0.2.1");

        assertThatThrownBy(() -> open(foreign))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessage(
                        "The shell port %d cannot be opened, because this machine has no address"
                                        .formatted(foreign.shellPort())
                                + " 192.0.2.1; set KernelManager.ip to 127.0.0.1.");
    }

    private Transport open(ConnectionFile at) throws TransportException {
        return Transport.open(at, new MessageCodec(new Signature(at.key())), session, receiver);
    }

    private void publishNumbered(int count, int length) {
        for (int i = 0; i < count; i++) {
            transport.publish(output(i + "x".repeat(length)), Optional.empty());
        }
    }

    private static StreamOutput output(String text) {
        return new StreamOutput(StreamOutput.Name.STDOUT, text);
    }

    private static String text(TestFrontend frontend) {
        return ((StreamOutput) frontend.receivePublication().content()).text();
    }

    private static int nextNumber(TestFrontend frontend) {
        return Integer.parseInt(text(frontend).replace("x", ""));
    }

    private static ConnectionFile at(String ip) {
        var file = TestConnections.fresh();
        return new ConnectionFile(
                file.transport(),
                ip,
                file.shellPort(),
                file.iopubPort(),
                file.stdinPort(),
                file.controlPort(),
                file.hbPort(),
                file.signatureScheme(),
                file.key(),
                file.curvePublickey(),
                file.curveSecretkey());
    }

    private static void assertAnswers(TestFrontend frontend, String code) {
        var request = frontend.sendShell(ExecuteRequest.of(code));
        assertOutput(frontend, request, code);
        assertThat(frontend.receiveShell(ExecuteReply.class, request))
                .isEqualTo(new ExecuteReply.Ok(1));
    }

    private static void assertOutput(TestFrontend frontend, Header request, String text) {
        frontend.receiveBusy(request);
        assertThat(frontend.receivePublication(StreamOutput.class, request))
                .isEqualTo(output(text));
        frontend.receiveIdle(request);
    }
}
