package jawait.kernel.protocol;

/// The answer to a [Request], on the channel that the request came from. On the wire each has a
/// `status`, which follows from its type.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#request-reply
public sealed interface Reply extends Content
        permits ExecuteReply,
                InspectReply,
                CompleteReply,
                IsCompleteReply,
                HistoryReply,
                CommInfoReply,
                KernelInfoReply,
                ConnectReply,
                InterruptReply,
                ShutdownReply,
                ErrorReply {}
