package jawait.kernel.magic;

import java.util.List;
import jawait.runtime.MimeBundle;

/// What came of a magic.
public sealed interface MagicResult {

    /// Nothing to show and nothing to assign.
    record Nothing() implements MagicResult {}

    /// The value of code that has run, which the learner's process holds.
    record Evaluated() implements MagicResult {}

    /// Something to show where the magic ends the cell; assigned, it is the `text/plain` of it.
    ///
    /// @param bundle its representations
    record Shown(MimeBundle bundle) implements MagicResult {}

    /// A list of strings to assign, such as the paths of jars. It is not shown.
    ///
    /// @param items in order
    record Items(List<String> items) implements MagicResult {
        /// Copies the list.
        public Items {
            items = List.copyOf(items);
        }
    }
}
