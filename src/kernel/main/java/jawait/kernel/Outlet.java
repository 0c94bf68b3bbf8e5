package jawait.kernel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jawait.kernel.protocol.Attachment;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;
import jawait.kernel.transport.ReplyChannel;
import jawait.kernel.transport.Transport;

/// The way out through the sockets. Whoever speaks before they are open waits for them.
final class Outlet implements Frontend {

    private final CompletableFuture<Transport> transport = new CompletableFuture<>();

    /// Opens the way.
    void connect(Transport opened) {
        transport.complete(opened);
    }

    @Override
    public void publish(Publication publication, Optional<Header> parent) {
        transport.join().publish(publication, parent);
    }

    @Override
    public void publish(Publication publication, Optional<Header> parent, Attachment attachment) {
        transport.join().publish(publication, parent, attachment);
    }

    @Override
    public void publishLast(Publication publication, Optional<Header> parent) {
        transport.join().hold(publication, parent);
    }

    @Override
    public void replyOnShell(Message<Request> request, Reply reply) {
        transport.join().reply(ReplyChannel.SHELL, request, reply);
    }

    @Override
    public String ask(Message<Request> requester, InputRequest question) {
        return transport.join().ask(requester, question);
    }

    @Override
    public void replyOnControl(Message<Request> request, Reply reply) {
        transport.join().reply(ReplyChannel.CONTROL, request, reply);
    }
}
