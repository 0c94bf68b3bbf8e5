package jawait.kernel.protocol;

/// Stop the running cell. Comes on control.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-interrupt
public record InterruptRequest() implements Request {}
