package jawait.kernel.protocol;

import java.util.Optional;

/// One cell that has been run. On the wire it is a list: `[session, line, input]`, or `[session,
/// line, [input, output]]` where outputs were asked for.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
public sealed interface HistoryEntry {

    /// {@return number of the session}
    int session();

    /// {@return execution count of the cell}
    int line();

    /// {@return its code}
    String input();

    /// An entry for a request that wants no outputs.
    ///
    /// @param session number of the session
    /// @param line execution count of the cell
    /// @param input its code
    record Input(int session, int line, String input) implements HistoryEntry {}

    /// An entry for a request that wants outputs.
    ///
    /// @param session number of the session
    /// @param line execution count of the cell
    /// @param input its code
    /// @param output its result as text, where it had one; otherwise `null` on the wire
    record WithOutput(int session, int line, String input, Optional<String> output)
            implements HistoryEntry {}
}
