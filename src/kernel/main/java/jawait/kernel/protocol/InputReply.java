package jawait.kernel.protocol;

/// The line that a person has typed.
///
/// Source:
/// https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel
///
/// @param value without the end of the line
public record InputReply(String value) implements Content {}
