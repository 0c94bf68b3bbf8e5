package jawait.kernel.transport;

import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;

/// Whom the transport hands what arrives. Each method is called on the thread of its socket, one
/// message at a time and in the order of arrival, and must return at once: until it does, nothing
/// is received or sent there, nor on the others of its thread: shell and iopub have one together,
/// so nothing may wait for room on iopub. What it throws is logged, and the next message is handed
/// over.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introduction
public interface Receiver {

    /// A request on the shell channel.
    ///
    /// @param request to be answered on [ReplyChannel#SHELL]
    void shell(Message<Request> request);

    /// A request on the control channel.
    ///
    /// @param request to be answered on [ReplyChannel#CONTROL]
    void control(Message<Request> request);

    /// A line that was typed for an earlier [Transport#ask].
    ///
    /// @param reply with the line
    void stdin(Message<InputReply> reply);
}
