package jawait.tutorial;

import java.util.Optional;

/// One state of one task, from a tick to a tick, in milliseconds.
///
/// @param detail the name of the fetch or computation, or of the task awaited
record Span(State state, long from, long to, Optional<String> detail) {

    long length() {
        return to - from;
    }

    /// The part of this span's length that lies before `tick`.
    long lengthUntil(long tick) {
        return Math.max(0, Math.min(to, tick) - from);
    }
}
