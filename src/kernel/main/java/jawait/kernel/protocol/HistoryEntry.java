package jawait.kernel.protocol;

import java.util.Optional;

/// One cell that has been run. On the wire it is a list: `[session, line, input]`, or `[session,
/// line, [input, output]]` where outputs were asked for.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
///
/// @param session number of the session
/// @param line execution count of the cell
/// @param input its code
/// @param output its result as text, where outputs were asked for
public record HistoryEntry(int session, int line, String input, Optional<String> output) {}
