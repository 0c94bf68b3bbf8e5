package jawait.kernel.protocol;

import java.util.Optional;

/// Whether code can be run as it stands.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#code-completeness
///
/// @param status the verdict
/// @param indent for [Completeness#INCOMPLETE]: what the next line may begin with
public record IsCompleteReply(Completeness status, Optional<String> indent) implements Reply {

    /// A verdict.
    public enum Completeness {
        /// Ready to run.
        COMPLETE,
        /// Another line is needed.
        INCOMPLETE,
        /// No further line can mend it.
        INVALID,
        /// Nothing can be told.
        UNKNOWN
    }

    /// A verdict without an indent.
    ///
    /// @param status the verdict
    public IsCompleteReply(Completeness status) {
        this(status, Optional.empty());
    }
}
