package jawait.kernel.protocol;

/// End the process. Comes on control, from older frontends on shell.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-shutdown
///
/// @param restart whether the frontend will start the kernel anew
public record ShutdownRequest(@WhenAbsent("false") boolean restart) implements Request {}
