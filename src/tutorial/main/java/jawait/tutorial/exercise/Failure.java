package jawait.tutorial.exercise;

import java.util.Optional;

/// An assertion that did not hold. Immutable.
///
/// @param done what the check did, such as `both(tea, milk), 120 ms each`
/// @param expected what should have come of it
/// @param seen what came of it
/// @param misconception the belief that such an attempt shows, if it shows one
/// @param place the learner's own line, where an exception names it
/// @param note something more that helps, such as that the answer was printed
public record Failure(
        String done,
        String expected,
        String seen,
        Optional<Misconception> misconception,
        Optional<String> place,
        Optional<String> note) {

    Failure(String done, String expected, String seen, Optional<Misconception> misconception) {
        this(done, expected, seen, misconception, Optional.empty(), Optional.empty());
    }

    Failure at(Optional<String> line) {
        return new Failure(done, expected, seen, misconception, line, note);
    }

    Failure noting(String more) {
        return new Failure(done, expected, seen, misconception, place, Optional.of(more));
    }
}
