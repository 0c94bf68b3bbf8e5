package jawait.runtime.link;

import java.util.List;

/// What the kernel says to a [Question].
public sealed interface Reply {

    /// It is done. The result is what the last code that ran for it returned, which the agent has.
    record Evaluated() implements Reply {}

    /// The code that ran for it threw an exception, which the agent has.
    record Threw() implements Reply {}

    /// The cell is to be stopped, so it was not done or not done to its end.
    record Stopped() implements Reply {}

    /// The result is a string.
    ///
    /// @param text the string
    record Text(String text) implements Reply {}

    /// The result is a list of strings.
    ///
    /// @param items in order
    record Items(List<String> items) implements Reply {
        /// Copies the list.
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Done without a result.
    record Nothing() implements Reply {}

    /// It could not be done.
    ///
    /// @param message what happened and what to do
    record Failed(String message) implements Reply {}
}
