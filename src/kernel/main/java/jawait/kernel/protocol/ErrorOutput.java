package jawait.kernel.protocol;

import java.util.List;

/// A cell has failed; `error` on the wire.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execution-errors
///
/// @param ename name of the exception's class
/// @param evalue its message
/// @param traceback lines to show, with or without ANSI colours
public record ErrorOutput(String ename, String evalue, List<String> traceback)
        implements Publication {

    /// Copies the list.
    public ErrorOutput {
        traceback = List.copyOf(traceback);
    }
}
