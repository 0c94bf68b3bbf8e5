package jawait.runtime.agent;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jawait.runtime.link.Thrown;

/// Turns an exception into data, with its causes and suppressed exceptions.
///
/// It asks the exception's own methods, which are the learner's code and may themselves throw; then
/// what they should have said is left out. Each exception is listed once, however often it is
/// linked; at most 100 are listed, 32 deep, with 1,024 frames each, as many as the JVM records.
final class Throwns {

    private static final int MOST_THROWN = 100;
    private static final int DEEPEST = 32;

    private final Set<Throwable> listed = Collections.newSetFromMap(new IdentityHashMap<>());

    private Throwns() {
        // one object for one exception
    }

    /// Describes an exception.
    ///
    /// @param thrown any exception
    /// @return the whole tree
    /// @throws EndOfCell if the cell has to end while the exception is asked
    static Thrown of(Throwable thrown) {
        var throwns = new Throwns();
        throwns.listed.add(thrown);
        return throwns.describe(thrown, 1);
    }

    private Thrown describe(Throwable thrown, int depth) {
        return new Thrown(
                thrown.getClass().getName(),
                Causes.ask(thrown::getMessage),
                Causes.ask(thrown::getStackTrace).map(Frames::ofLearner).orElse(List.of()),
                Causes.ask(thrown::getCause)
                        .filter(_ -> depth < DEEPEST)
                        .flatMap(cause -> next(cause, depth)),
                Arrays.stream(thrown.getSuppressed())
                        .filter(_ -> depth < DEEPEST)
                        .flatMap(each -> next(each, depth).stream())
                        .toList());
    }

    private Optional<Thrown> next(Throwable linked, int depth) {
        return listed.size() < MOST_THROWN && listed.add(linked)
                ? Optional.of(describe(linked, depth + 1))
                : Optional.empty();
    }
}
