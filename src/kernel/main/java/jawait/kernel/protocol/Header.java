package jawait.kernel.protocol;

/// Who says what kind of thing, and when.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format
///
/// @param msgId no two messages have the same
/// @param session one for each process; all messages of a kernel carry the kernel's
/// @param username who runs that process
/// @param date ISO 8601; kept as it was sent, so that a parent header goes back unchanged
/// @param msgType such as `execute_request`
/// @param version of the protocol
public record Header(
        String msgId,
        @WhenAbsent("\"\"") String session,
        @WhenAbsent("\"\"") String username,
        @WhenAbsent("\"\"") String date,
        String msgType,
        @WhenAbsent("\"\"") String version) {}
