package jawait.kernel.protocol;

/// Tell whether the code can be run as it stands.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#code-completeness
///
/// @param code what has been typed so far
public record IsCompleteRequest(String code) implements Request {}
