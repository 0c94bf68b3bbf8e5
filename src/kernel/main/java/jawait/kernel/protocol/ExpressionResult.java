package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/// What came of one user expression; part of [ExecuteReply.Ok]. On the wire each has a `status`,
/// which follows from its type.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execution-results
public sealed interface ExpressionResult {

    /// It has a value.
    ///
    /// @param data the value by MIME type
    /// @param metadata about `data`
    record Value(JsonObject data, JsonObject metadata) implements ExpressionResult {

        /// Copies the objects.
        public Value {
            data = Components.copy(data);
            metadata = Components.copy(metadata);
        }
    }

    /// It has none; the cell is well all the same.
    ///
    /// @param ename name of the exception's class
    /// @param evalue its message
    /// @param traceback lines to show, with or without ANSI colours
    record Failed(String ename, String evalue, List<String> traceback) implements ExpressionResult {

        /// Copies the list.
        public Failed {
            traceback = List.copyOf(traceback);
        }
    }
}
