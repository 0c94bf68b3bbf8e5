package jawait.kernel.analysis;

import java.util.List;
import jawait.kernel.snippet.Problem;
import jawait.kernel.snippet.SnippetSource;

/// A cell as its snippets, or the reason why it is none.
public sealed interface ParsedCell {

    /// Every snippet of the cell.
    ///
    /// @param sources in order; empty for a cell of blanks and comments
    record Snippets(List<SnippetSource> sources) implements ParsedCell {}

    /// A syntax error.
    ///
    /// @param where the snippet that cannot be read
    /// @param problems what the compiler says of it; at least one error
    record Broken(SnippetSource where, List<Problem> problems) implements ParsedCell {}
}
