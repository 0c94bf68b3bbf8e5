package jawait.benchmark;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jawait.kernel.protocol.Content;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.IopubWelcome;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.ProtocolException;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import jawait.kernel.protocol.Status;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// A frontend that runs one cell after the other. For one thread.
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ZMQ.Context context = ZMQ.context(1);
    private final Session session = new Session("benchmark", InstantSource.system());
    private final MessageCodec codec;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket iopub;

    private Client(Connection connection) {
        codec = new MessageCodec(new Signature(connection.key()));
        shell = connect(SocketType.DEALER, connection.shellPort());
        iopub = connect(SocketType.SUB, connection.iopubPort());
    }

    /// A client that has been welcomed, so that it misses nothing.
    ///
    /// @throws IllegalStateException if the kernel does not say anything in time
    static Client connect(Connection connection) {
        var client = new Client(connection);
        client.iopub.subscribe(new byte[0]);
        client.receiveUntil(message -> message.content() instanceof IopubWelcome);
        return client;
    }

    private ZMQ.Socket connect(SocketType type, int port) {
        var socket = context.socket(type);
        socket.setReceiveTimeOut((int) PATIENCE.toMillis());
        socket.setLinger(0);
        socket.connect("tcp://127.0.0.1:" + port);
        return socket;
    }

    /// Runs a cell until both its reply and its idle are here.
    ///
    /// @throws IllegalStateException if it fails, or the kernel does not answer in time
    ExecuteReply run(String code) {
        var request = session.message(List.of(), Optional.empty(), ExecuteRequest.of(code));
        send(codec.encode(request));
        var id = request.header().msgId();
        receiveUntil(message -> isIdle(message, id));
        var reply = receive(shell, Reply.class).content();
        if (reply instanceof ExecuteReply.Ok ok) {
            return ok;
        }
        throw new IllegalStateException("\"%s\" fails: %s".formatted(code, reply));
    }

    private void send(List<byte[]> frames) {
        for (var frame : frames.subList(0, frames.size() - 1)) {
            shell.sendMore(frame);
        }
        shell.send(frames.getLast());
    }

    private void receiveUntil(Predicate<Message<Publication>> last) {
        boolean done = false;
        while (!done) {
            done = last.test(receive(iopub, Publication.class));
        }
    }

    private static boolean isIdle(Message<Publication> message, String request) {
        return message.content() instanceof Status status
                && status.executionState() == ExecutionState.IDLE
                && message.parent().filter(parent -> parent.msgId().equals(request)).isPresent();
    }

    private <C extends Content> Message<C> receive(ZMQ.Socket socket, Class<C> kind) {
        var frames = new ArrayList<byte[]>();
        do {
            var frame = socket.recv();
            if (frame == null) {
                throw new IllegalStateException("the kernel does not answer");
            }
            frames.add(frame);
        } while (socket.hasReceiveMore());
        try {
            return codec.decode(frames, kind);
        } catch (ProtocolException e) {
            throw new IllegalStateException("the kernel says something strange", e);
        }
    }

    @Override
    public void close() {
        shell.close();
        iopub.close();
        context.close();
    }
}
