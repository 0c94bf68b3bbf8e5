package jawait.kernel.protocol;

/// Something was printed; `stream` on the wire.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#streams-stdout-stderr-etc
///
/// @param name where to
/// @param text whole characters
public record StreamOutput(Name name, String text) implements Publication {

    /// The streams that a frontend knows.
    public enum Name {
        /// Standard output.
        STDOUT,
        /// Standard error, shown on a coloured ground.
        STDERR
    }
}
