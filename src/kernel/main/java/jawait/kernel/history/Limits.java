package jawait.kernel.history;

import java.util.ArrayList;
import java.util.List;

/// How much is kept.
///
/// @param cells at most so many
/// @param bytes of them together, roughly
/// @param outputLength characters of one result; what is longer is cut
record Limits(int cells, long bytes, int outputLength) {

    /// Years of learning, and little beside a heap.
    static final Limits USUAL = new Limits(10_000, 4L << 20, 10_000);

    /// Three quarters of this: what is left after tidying up, so that there is room for a while.
    Limits tidied() {
        return new Limits(cells * 3 / 4, bytes * 3 / 4, outputLength);
    }

    /// The latest of some cells that are within the limits.
    List<PastCell> latest(List<PastCell> all) {
        var kept = new ArrayList<PastCell>();
        long size = 0;
        for (var cell : all.reversed()) {
            size += cell.size();
            if (kept.size() == cells || size > bytes) {
                break;
            }
            kept.add(cell);
        }
        return kept.reversed();
    }

    /// A result that is short enough, marked where it had to be cut.
    String cut(String output) {
        return output.length() <= outputLength ? output : output.substring(0, outputLength) + "…";
    }
}
