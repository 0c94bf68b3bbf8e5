package jawait.tutorial;

import java.util.List;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;

/// Several runs in one picture, one above the other on one time axis.
///
/// Made by [Tasks#compare(Timeline...)]. Immutable seen from outside, and thread-safe.
public final class Comparison implements Displayable {

    private static final int MOST_RUNS = 6;

    private final List<Timeline<?>> runs;

    Comparison(List<Timeline<?>> runs) {
        this.runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("compare needs at least one timeline");
        }
        if (runs.size() > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "compare shows at most "
                            + MOST_RUNS
                            + " timelines, not "
                            + runs.size()
                            + ": use several cells");
        }
    }

    /// The timelines, in the order given.
    ///
    /// @return an unmodifiable list
    public List<Timeline<?>> runs() {
        return runs;
    }

    /// The picture as `text/plain` and `image/svg+xml`.
    @Override
    public MimeBundle toMimeBundle() {
        return Drawings.bundle(runs);
    }

    /// The picture as text.
    @Override
    public String toString() {
        return Drawings.text(runs);
    }
}
