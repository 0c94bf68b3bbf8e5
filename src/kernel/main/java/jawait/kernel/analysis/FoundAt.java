package jawait.kernel.analysis;

import java.util.List;

/// Completions of what stands between an index and the cursor.
///
/// @param start UTF-16 index
/// @param items in the order in which they are shown
record FoundAt(int start, List<Completion> items) {}
