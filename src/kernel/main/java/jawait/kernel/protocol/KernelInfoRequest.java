package jawait.kernel.protocol;

/// Introduce yourself. Comes on shell and on control.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info
public record KernelInfoRequest() implements Request {}
