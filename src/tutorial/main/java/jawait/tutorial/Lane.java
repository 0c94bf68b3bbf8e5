package jawait.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One task in a picture: what it did from when to when, and how it ended.
///
/// @param parent who described it; empty for `main`
/// @param scope the scope it was started in, if any
/// @param endTick when it ended, if it did
/// @param leaked whether it was still running when `main` ended
/// @param result the value or the exception, as text
record Lane(
        String label,
        Optional<String> parent,
        Optional<String> scope,
        List<Span> spans,
        End end,
        OptionalLong endTick,
        boolean leaked,
        Optional<String> result) {

    /// When it was started.
    long inFlightFrom() {
        return spans.stream()
                .filter(s -> s.state() != State.DESCRIBED)
                .mapToLong(Span::from)
                .findFirst()
                .orElse(0);
    }

    /// How long it computed or waited for time before `tick`, in milliseconds.
    long busyUntil(long tick) {
        return spans.stream()
                .filter(s -> s.state() == State.RUNNING || s.state() == State.WAITING)
                .mapToLong(s -> s.lengthUntil(tick))
                .sum();
    }
}
