package jawait.kernel;

import java.util.Optional;
import jawait.kernel.protocol.Attachment;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Publication;
import jawait.kernel.protocol.Reply;
import jawait.kernel.protocol.Request;

/// The way out: everything that the kernel says goes through here. Thread-safe.
interface Frontend {

    /// Says something to every frontend.
    ///
    /// @param publication what
    /// @param parent header of the request that it belongs to
    void publish(Publication publication, Optional<Header> parent);

    /// Says something that has more than content.
    ///
    /// @param publication what
    /// @param parent header of the request that it belongs to
    /// @param attachment what it carries beside its content
    void publish(Publication publication, Optional<Header> parent, Attachment attachment);

    /// Says something that the reply and the idle of its request follow at once, and that goes out
    /// with them.
    ///
    /// @param publication what
    /// @param parent header of the request that it belongs to
    void publishLast(Publication publication, Optional<Header> parent);

    /// Answers a request that came on the shell channel; goes out with the idle that follows.
    void replyOnShell(Message<Request> request, Reply reply);

    /// Asks the frontend that sent a request for a line; returns at once.
    ///
    /// @param requester the request, from the shell channel
    /// @param question what to ask
    /// @return the id of the question, which its answer has in its parent header
    String ask(Message<Request> requester, InputRequest question);

    /// Answers a request that came on the control channel.
    void replyOnControl(Message<Request> request, Reply reply);
}
