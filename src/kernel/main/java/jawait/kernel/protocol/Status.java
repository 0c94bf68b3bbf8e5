package jawait.kernel.protocol;

/// What the kernel is doing; busy and idle enclose what belongs to a request.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-status
///
/// @param executionState busy, idle, or starting
public record Status(ExecutionState executionState) implements Publication {}
