package jawait.runtime;

import java.util.List;

/// A cell that has just ended.
///
/// @param number its number, counted by the kernel from 1; no two cells share one
/// @param label its execution count, as the notebook shows it
/// @param source what the learner typed
/// @param declared what it has declared, such as `method await`, `type Event` or `variable x`
public record EndedCell(long number, String label, String source, List<String> declared) {

    /// Copies the list.
    public EndedCell {
        declared = List.copyOf(declared);
    }
}
