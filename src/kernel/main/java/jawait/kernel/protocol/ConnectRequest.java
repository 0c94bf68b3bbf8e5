package jawait.kernel.protocol;

/// Tell your ports. Deprecated since 5.1, answered all the same.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#connect
public record ConnectRequest() implements Request {}
