package jawait.kernel.protocol;

import java.util.List;
import java.util.Map;

/// How a cell ended.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execution-results
public sealed interface ExecuteReply extends Reply {

    /// The number of the cell, in every outcome.
    ///
    /// @return counted from 1; 0 while no cell has been counted
    int executionCount();

    /// The cell ran to its end.
    ///
    /// @param executionCount number of the cell
    /// @param payload what the frontend is to do
    /// @param userExpressions results by the name of the expression
    record Ok(
            int executionCount,
            List<Payload> payload,
            Map<String, ExpressionResult> userExpressions)
            implements ExecuteReply {

        /// Copies list and map.
        public Ok {
            payload = List.copyOf(payload);
            userExpressions = Components.copy(userExpressions);
        }

        /// An end without payload and user expressions.
        ///
        /// @param executionCount number of the cell
        public Ok(int executionCount) {
            this(executionCount, List.of(), Map.of());
        }
    }

    /// The cell failed.
    ///
    /// @param executionCount number of the cell
    /// @param ename name of the exception's class
    /// @param evalue its message
    /// @param traceback lines to show, with or without ANSI colours
    // The word of the wire; outside it is always written ExecuteReply.Error.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Error(int executionCount, String ename, String evalue, List<String> traceback)
            implements ExecuteReply {

        /// Copies the list.
        public Error {
            traceback = List.copyOf(traceback);
        }
    }

    /// The cell did not run, because one before it failed.
    ///
    /// @param executionCount number of the last cell that ran
    record Aborted(int executionCount) implements ExecuteReply {}
}
