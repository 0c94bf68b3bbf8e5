package jawait.kernel.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.Content;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.IopubWelcome;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.ProtocolException;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import jawait.kernel.protocol.Status;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// A frontend over real sockets, whose methods assert and receive: a test reads as the transcript
/// of a conversation. For one thread.
///
/// Every `receive…` method waits for the next message of its channel, fails if none comes in time,
/// and fails if it is another than expected, so that nothing goes unnoticed.
public final class TestFrontend implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ZMQ.Context context = ZMQ.context(1);
    private final List<ZMQ.Socket> sockets = new ArrayList<>();
    private final Session session;
    private final MessageCodec codec;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket stdin;
    private final ZMQ.Socket heartbeat;
    private final ZMQ.Socket iopub;

    private TestFrontend(ConnectionFile file, Session session, int receivedAhead) {
        this.session = session;
        codec = new MessageCodec(new Signature(file.key()));
        shell = connect(SocketType.DEALER, file, file.shellPort(), 0);
        control = connect(SocketType.DEALER, file, file.controlPort(), 0);
        stdin = connect(SocketType.DEALER, file, file.stdinPort(), 0);
        heartbeat = connect(SocketType.REQ, file, file.hbPort(), 0);
        iopub = connect(SocketType.SUB, file, file.iopubPort(), receivedAhead);
        iopub.subscribe(new byte[0]);
    }

    /// Connects, and waits until it will miss no publication.
    ///
    /// @param file where the kernel listens
    /// @return a frontend that has received its welcome
    public static TestFrontend connect(ConnectionFile file) {
        return welcomed(new TestFrontend(file, newSession(), 0));
    }

    /// Connects with the session of another, as a frontend does whose connection broke.
    static TestFrontend reconnect(ConnectionFile file, TestFrontend other) {
        return welcomed(new TestFrontend(file, other.session, 0));
    }

    /// Connects a frontend that takes publications from the kernel only as they are received.
    static TestFrontend connectSlow(ConnectionFile file) {
        return welcomed(new TestFrontend(file, newSession(), 1));
    }

    /// Sends a request on the shell channel.
    ///
    /// @param request what to ask
    /// @return the header it was sent with, which is the parent of what follows
    public Header sendShell(Request request) {
        return send(shell, Optional.empty(), request);
    }

    /// Sends a request on the control channel.
    ///
    /// @param request what to ask
    /// @return the header it was sent with, which is the parent of what follows
    public Header sendControl(Request request) {
        return send(control, Optional.empty(), request);
    }

    /// Sends an answer on the stdin channel.
    ///
    /// @param line what was typed
    /// @param question header of the question
    public void sendInput(String line, Header question) {
        send(stdin, Optional.of(question), new InputReply(line));
    }

    /// Sends frames as they are on shell.
    ///
    /// @param frames with or without sense
    public void sendShellRaw(List<byte[]> frames) {
        sendFrames(shell, frames);
    }

    /// Sends frames as they are on shell, control and stdin.
    ///
    /// @param frames with or without sense
    public void sendRaw(List<byte[]> frames) {
        List.of(shell, control, stdin).forEach(socket -> sendFrames(socket, frames));
    }

    /// The frames of a good request, to be spoilt.
    ///
    /// @param request what to ask
    /// @return signed frames
    public List<byte[]> frames(Request request) {
        return codec.encode(session.message(List.of(), Optional.empty(), request));
    }

    /// Receives the next reply on the shell channel.
    ///
    /// @param <R> the reply
    /// @param type the expected type
    /// @param request header of the request that is to be its parent
    /// @return the reply
    public <R extends Reply> R receiveShell(Class<R> type, Header request) {
        return receive(shell, "shell", type, request);
    }

    /// Receives the next reply on the control channel.
    ///
    /// @param <R> the reply
    /// @param type the expected type
    /// @param request header of the request that is to be its parent
    /// @return the reply
    public <R extends Reply> R receiveControl(Class<R> type, Header request) {
        return receive(control, "control", type, request);
    }

    /// Receives the next publication.
    ///
    /// @param <P> the publication
    /// @param type the expected type
    /// @param request header of the request that is to be its parent
    /// @return the publication
    public <P extends Publication> P receivePublication(Class<P> type, Header request) {
        return receive(iopub, "iopub", type, request);
    }

    /// Receives the next publication, whatever it is.
    ///
    /// @return with its header
    public Message<Publication> receivePublication() {
        return receive(iopub, "iopub", Publication.class);
    }

    /// Receives the status busy.
    ///
    /// @param request header of the request that is to be its parent
    public void receiveBusy(Header request) {
        assertThat(receivePublication(Status.class, request))
                .isEqualTo(new Status(ExecutionState.BUSY));
    }

    /// Receives the status idle.
    ///
    /// @param request header of the request that is to be its parent
    public void receiveIdle(Header request) {
        assertThat(receivePublication(Status.class, request))
                .isEqualTo(new Status(ExecutionState.IDLE));
    }

    /// Receives a question on the stdin channel.
    ///
    /// @param request header of the request that is to be its parent
    /// @return with its header
    public Message<InputRequest> receiveQuestion(Header request) {
        var message = receive(stdin, "stdin", InputRequest.class);
        assertThat(message.parent()).contains(request);
        return message;
    }

    /// Sends bytes to the heartbeat and receives what comes back.
    ///
    /// @param ping any bytes
    /// @return what the kernel sent
    public byte[] beat(byte[] ping) {
        heartbeat.send(ping);
        return arrived(heartbeat, "heartbeat");
    }

    @Override
    public void close() {
        sockets.forEach(ZMQ.Socket::close);
        context.close();
    }

    private static Session newSession() {
        return new Session("frontend", InstantSource.system());
    }

    private static TestFrontend welcomed(TestFrontend frontend) {
        var message = frontend.receivePublication();
        assertThat(message.content()).isEqualTo(new IopubWelcome(""));
        assertThat(message.parent()).isEmpty();
        return frontend;
    }

    private ZMQ.Socket connect(SocketType type, ConnectionFile file, int port, int receivedAhead) {
        var socket = context.socket(type);
        sockets.add(socket);
        socket.setIdentity(session.id().getBytes(UTF_8));
        socket.setLinger(0);
        socket.setRcvHWM(receivedAhead);
        socket.setReceiveTimeOut(Math.toIntExact(PATIENCE.toMillis()));
        socket.connect("tcp://" + file.ip() + ":" + port);
        return socket;
    }

    private Header send(ZMQ.Socket socket, Optional<Header> parent, Content content) {
        var message = session.message(List.of(), parent, content);
        sendFrames(socket, codec.encode(message));
        return message.header();
    }

    private static void sendFrames(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private <C extends Content> C receive(
            ZMQ.Socket socket, String channel, Class<C> type, Header request) {
        var message = receive(socket, channel, Content.class);
        assertThat(message.content()).isInstanceOf(type);
        assertThat(message.parent()).contains(request);
        return type.cast(message.content());
    }

    private <C extends Content> Message<C> receive(
            ZMQ.Socket socket, String channel, Class<C> kind) {
        var frames = new ArrayList<byte[]>();
        do {
            frames.add(arrived(socket, channel));
        } while (socket.hasReceiveMore());
        try {
            return codec.decode(frames, kind);
        } catch (ProtocolException e) {
            throw new AssertionError("unreadable message on " + channel, e);
        }
    }

    private static byte[] arrived(ZMQ.Socket socket, String channel) {
        var frame = socket.recv();
        if (frame == null) {
            throw new AssertionError("nothing on " + channel + " within " + PATIENCE);
        }
        return frame;
    }
}
