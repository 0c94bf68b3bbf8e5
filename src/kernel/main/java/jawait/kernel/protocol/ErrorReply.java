package jawait.kernel.protocol;

import java.util.List;

/// The answer to a request that could not be handled: the type of reply that was asked for, with
/// `status` `error`. For a cell that failed there is [ExecuteReply.Error].
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#request-reply
///
/// @param msgType which reply this stands in for, such as `inspect_reply`
/// @param ename name of the exception's class
/// @param evalue its message
/// @param traceback lines to show
public record ErrorReply(String msgType, String ename, String evalue, List<String> traceback)
        implements Reply {

    /// Copies the list.
    public ErrorReply {
        traceback = List.copyOf(traceback);
    }

    /// The reply to a request that could not be handled.
    ///
    /// @param request header of the request
    /// @param ename name of the exception's class
    /// @param evalue its message
    /// @param traceback lines to show
    /// @return the reply, of the type that the request asked for
    public static ErrorReply to(
            Header request, String ename, String evalue, List<String> traceback) {
        var msgType = request.msgType().replace("_request", "_reply");
        return new ErrorReply(msgType, ename, evalue, traceback);
    }
}
