package jawait.kernel.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.Content;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InterruptRequest;
import jawait.kernel.protocol.IopubWelcome;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.ProtocolException;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Status;
import jawait.kernel.protocol.StreamOutput;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// The other side of the channels: asks a kernel one thing after another, as a frontend does. For
/// one thread.
public final class KernelClient implements AutoCloseable {

    /// How long to wait before looking whether there is still somebody to wait for.
    private static final int LOOK_MILLIS = 200;

    private final ZMQ.Context context = ZMQ.context(1);
    private final List<ZMQ.Socket> sockets = new ArrayList<>();
    private final Session session;
    private final MessageCodec codec;
    private final BooleanSupplier wanted;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket iopub;

    private KernelClient(
            ConnectionFile file, MessageCodec codec, Session session, BooleanSupplier wanted) {
        this.codec = codec;
        this.session = session;
        this.wanted = wanted;
        shell = connect(SocketType.DEALER, file, file.shellPort());
        control = connect(SocketType.DEALER, file, file.controlPort());
        iopub = connect(SocketType.SUB, file, file.iopubPort());
        iopub.subscribe(new byte[0]);
    }

    /// Connects, and waits until the kernel is there.
    ///
    /// @param file where the kernel listens, or will
    /// @param codec signs what is sent, and checks and reads what arrives
    /// @param session gives the headers
    /// @param wanted whether it is worth waiting on, looked at again and again
    /// @return a client that misses no publication
    /// @throws TransportException if it was no longer worth it
    public static KernelClient connect(
            ConnectionFile file, MessageCodec codec, Session session, BooleanSupplier wanted)
            throws TransportException {
        var client = new KernelClient(file, codec, session, wanted);
        try {
            while (!(client.receive(client.iopub, Publication.class).content()
                    instanceof IopubWelcome)) {
                // The kernel tells how it starts.
            }
            return client;
        } catch (TransportException e) {
            client.close();
            throw e;
        }
    }

    /// Sends a request on the shell channel and waits until the kernel has done with it.
    ///
    /// @param request what to ask
    /// @return the answer
    /// @throws TransportException if it is no longer worth waiting for
    public Reply ask(Request request) throws TransportException {
        return answer(send(shell, request));
    }

    /// Sends a cell that says something and goes on for ever, and interrupts it once it has.
    ///
    /// @param cell what to run
    /// @return how it ended
    /// @throws TransportException if it is no longer worth waiting for
    public Reply askAndInterrupt(ExecuteRequest cell) throws TransportException {
        var asked = send(shell, cell);
        var published = receive(iopub, Publication.class);
        while (!(isAbout(published, asked) && published.content() instanceof StreamOutput)) {
            published = receive(iopub, Publication.class);
        }
        tell(new InterruptRequest());
        return answer(asked);
    }

    private Reply answer(Header asked) throws TransportException {
        var published = receive(iopub, Publication.class);
        while (!isIdle(published, asked)) {
            published = receive(iopub, Publication.class);
        }
        var reply = receive(shell, Reply.class);
        while (!isAbout(reply, asked)) {
            reply = receive(shell, Reply.class);
        }
        return reply.content();
    }

    /// Sends a request on the control channel; does not wait.
    ///
    /// @param request what to ask
    public void tell(Request request) {
        var _ = send(control, request);
    }

    @Override
    public void close() {
        sockets.forEach(ZMQ.Socket::close);
        context.close();
    }

    private ZMQ.Socket connect(SocketType type, ConnectionFile file, int port) {
        var socket = context.socket(type);
        sockets.add(socket);
        socket.setIdentity(session.id().getBytes(UTF_8));
        socket.setLinger(Math.toIntExact(Endpoint.LINGER.toMillis()));
        socket.setReceiveTimeOut(LOOK_MILLIS);
        socket.connect("tcp://" + file.ip() + ":" + port);
        return socket;
    }

    private Header send(ZMQ.Socket socket, Request request) {
        var message = session.message(List.of(), Optional.empty(), request);
        var frames = codec.encode(message);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        return message.header();
    }

    private <C extends Content> Message<C> receive(ZMQ.Socket socket, Class<C> kind)
            throws TransportException {
        var frames = new ArrayList<byte[]>();
        do {
            frames.add(frame(socket));
        } while (socket.hasReceiveMore());
        try {
            return codec.decode(frames, kind);
        } catch (ProtocolException e) {
            throw new TransportException(
                    "The kernel sent what it should not: " + e.getMessage(), e);
        }
    }

    private byte[] frame(ZMQ.Socket socket) throws TransportException {
        var frame = Optional.ofNullable(socket.recv());
        while (frame.isEmpty()) {
            if (!wanted.getAsBoolean()) {
                throw new TransportException("The kernel does not answer.");
            }
            frame = Optional.ofNullable(socket.recv());
        }
        return frame.get();
    }

    private static boolean isIdle(Message<Publication> message, Header request) {
        return isAbout(message, request)
                && message.content().equals(new Status(ExecutionState.IDLE));
    }

    private static boolean isAbout(Message<?> message, Header request) {
        return message.parent().filter(request::equals).isPresent();
    }
}
