package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

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
    /// @param payload instructions to the frontend, such as `set_next_input`
    /// @param userExpressions results by the name of the expression
    record Ok(int executionCount, List<JsonObject> payload, JsonObject userExpressions)
            implements ExecuteReply {

        /// Copies list and object.
        public Ok {
            payload = List.copyOf(payload);
            userExpressions = Components.copy(userExpressions);
        }

        /// An end without payload and user expressions.
        ///
        /// @param executionCount number of the cell
        public Ok(int executionCount) {
            this(executionCount, List.of(), new JsonObject());
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
