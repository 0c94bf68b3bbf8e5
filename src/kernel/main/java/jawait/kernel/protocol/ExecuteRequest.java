package jawait.kernel.protocol;

import java.util.Map;

/// Run a cell.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute
///
/// @param code the whole text of the cell
/// @param silent no `execute_input`, no result, no count, no history; errors are still told
/// @param storeHistory whether the cell is counted and remembered; never with `silent`
/// @param userExpressions expressions to evaluate after the code, by a name for each
/// @param allowStdin whether the frontend answers an [InputRequest]
/// @param stopOnError whether an error aborts the cells that are queued behind this one
public record ExecuteRequest(
        String code,
        @WhenAbsent("false") boolean silent,
        @WhenAbsent("true") boolean storeHistory,
        @WhenAbsent("{}") Map<String, String> userExpressions,
        @WhenAbsent("true") boolean allowStdin,
        @WhenAbsent("true") boolean stopOnError)
        implements Request {

    /// Copies the expressions; `silent` switches `storeHistory` off.
    public ExecuteRequest {
        storeHistory = storeHistory && !silent;
        userExpressions = Components.copy(userExpressions);
    }

    /// A request with what the protocol takes for granted: not silent, stored, no expressions,
    /// input allowed, errors stop the queue.
    ///
    /// @param code the whole text of the cell
    /// @return the request
    public static ExecuteRequest of(String code) {
        return new ExecuteRequest(code, false, true, Map.of(), true, true);
    }
}
