package jawait.kernel.protocol;

import com.google.gson.JsonObject;

/// What the frontend that ran a cell is to do; part of [ExecuteReply.Ok]. On the wire each has a
/// `source`, which follows from its type.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#payloads-deprecated
public sealed interface Payload {

    /// Show a text beside the notebook.
    ///
    /// @param data the text by MIME type; `text/plain` is among them
    /// @param start the line to begin with, counted from 0
    record Page(JsonObject data, int start) implements Payload {

        /// Copies the object.
        public Page {
            data = Components.copy(data);
        }
    }

    /// Put code where the next cell is typed.
    ///
    /// @param text the code
    /// @param replace whether it takes the place of the cell that ran, instead of a new one below
    record SetNextInput(String text, boolean replace) implements Payload {}
}
