package jawait.kernel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;
import jawait.kernel.transport.Receiver;

/// The way in from the sockets, which are open before the kernel is built: the first message waits
/// for it, and what comes behind on the same socket.
final class Inlet implements Receiver, AutoCloseable {

    private final CompletableFuture<Optional<Receiver>> receiver = new CompletableFuture<>();

    /// Hands over what has come and what will.
    void connect(Receiver kernel) {
        receiver.complete(Optional.of(kernel));
    }

    /// Nobody will ever listen, if nobody does yet.
    @Override
    public void close() {
        receiver.complete(Optional.empty());
    }

    @Override
    public void shell(Message<Request> request) {
        hand(to -> to.shell(request));
    }

    @Override
    public void control(Message<Request> request) {
        hand(to -> to.control(request));
    }

    @Override
    public void stdin(Message<InputReply> reply) {
        hand(to -> to.stdin(reply));
    }

    private void hand(Consumer<Receiver> message) {
        receiver.join().ifPresent(message);
    }
}
