package jawait.kernel.analysis;

import java.util.List;

/// What may be typed at a cursor; each item replaces the text from start to end. Immutable.
///
/// @param startCodePoints where the replaced text begins, in code points
/// @param endCodePoints where it ends: the cursor, in code points
/// @param items those that fit the expected type first, each group in alphabetical order, without
///   duplicates; empty if there is nothing to offer
public record Completions(int startCodePoints, int endCodePoints, List<Completion> items) {

    /// Copies the items.
    public Completions {
        items = List.copyOf(items);
    }
}
