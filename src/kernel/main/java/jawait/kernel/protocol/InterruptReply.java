package jawait.kernel.protocol;

/// The interrupt has been passed on.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-interrupt
public record InterruptReply() implements Reply {}
