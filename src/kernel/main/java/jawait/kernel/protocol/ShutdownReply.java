package jawait.kernel.protocol;

/// The kernel is about to end.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-shutdown
///
/// @param restart as in the request
public record ShutdownReply(boolean restart) implements Reply {}
