package jawait.kernel;

import java.util.Optional;
import jawait.kernel.protocol.Attachment;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;

/// A frontend to which nothing may be said; tests allow what they expect.
class SilentFrontend implements Frontend {

    @Override
    public void publish(Publication publication, Optional<Header> parent) {
        throw new AssertionError("nothing is to be published: " + publication);
    }

    @Override
    public void publish(Publication publication, Optional<Header> parent, Attachment attachment) {
        throw new AssertionError("nothing is to be published: " + publication);
    }

    @Override
    public void publishLast(Publication publication, Optional<Header> parent) {
        publish(publication, parent);
    }

    @Override
    public void replyOnShell(Message<Request> request, Reply reply) {
        throw new AssertionError("no reply is expected: " + reply);
    }

    @Override
    public String ask(Message<Request> requester, InputRequest question) {
        throw new AssertionError("no question is expected: " + question);
    }

    @Override
    public void replyOnControl(Message<Request> request, Reply reply) {
        throw new AssertionError("no reply is expected: " + reply);
    }
}
