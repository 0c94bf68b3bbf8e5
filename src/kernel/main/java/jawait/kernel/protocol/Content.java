package jawait.kernel.protocol;

/// What a message says: its `content`, without header and signature.
///
/// Every implementation is an immutable record, named after its type on the wire, with components
/// named after the fields there. Thread-safe, provided that nobody changes the JSON inside.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format
public sealed interface Content permits Request, Reply, Publication, InputRequest, InputReply {}
