package jawait.kernel.protocol;

/// What the kernel tells every frontend, on iopub.
///
/// Source:
/// https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-iopub-pub-sub-channel
public sealed interface Publication extends Content
        permits Status,
                StreamOutput,
                DisplayData,
                UpdateDisplayData,
                ExecuteInput,
                ExecuteResult,
                ErrorOutput,
                ClearOutput,
                IopubWelcome,
                CommOpen,
                CommMessage,
                CommClose {}
