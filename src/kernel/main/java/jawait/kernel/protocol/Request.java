package jawait.kernel.protocol;

/// What a frontend sends on the shell or the control channel.
///
/// Source:
/// https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-shell-router-dealer-channel
public sealed interface Request extends Content
        permits ExecuteRequest,
                InspectRequest,
                CompleteRequest,
                IsCompleteRequest,
                HistoryRequest,
                CommInfoRequest,
                KernelInfoRequest,
                ConnectRequest,
                ShutdownRequest,
                InterruptRequest,
                CommOpen,
                CommMessage,
                CommClose {}
