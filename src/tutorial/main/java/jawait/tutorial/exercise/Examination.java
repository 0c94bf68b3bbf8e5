package jawait.tutorial.exercise;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Runs a check: several rounds, each with fresh input, to the first assertion that does not hold.
final class Examination {

    private static final int ROUNDS = 3;

    private Examination() {
        // static methods only
    }

    /// What came of an attempt.
    sealed interface Finding {

        /// Every assertion held.
        ///
        /// @param assertions how many ran, at least one
        record Passed(int assertions) implements Finding {}

        /// The stub is still in place.
        record NotStarted() implements Finding {}

        /// An assertion did not hold, or none ran.
        ///
        /// @param failure the first
        /// @param assertions how many ran, with the one that failed
        record Failed(Failure failure, int assertions) implements Finding {}
    }

    /// Examines an attempt.
    ///
    /// @param <S> what is handed in
    /// @param exercise with its checker
    /// @param attempt what the learner handed in
    /// @param seed of the fresh input
    static <S> Finding examine(Exercise<S> exercise, S attempt, long seed) {
        var random = RandomGeneratorFactory.getDefault().create(seed);
        int assertions = 0;
        try (var printed = new PrintTee()) {
            for (int round = 0; round < ROUNDS; round++) {
                var finding = round(exercise.checker(), attempt, random, printed);
                if (!(finding instanceof Finding.Passed(int more))) {
                    return finding instanceof Finding.Failed(var failure, int ran)
                            ? new Finding.Failed(failure, assertions + ran)
                            : finding;
                }
                assertions += more;
            }
        }
        return assertions > 0 ? new Finding.Passed(assertions) : nothingAsserted();
    }

    private static <S> Finding round(
            Checker<S> checker, S attempt, RandomGenerator random, PrintTee printed) {
        var trial = new Trial(random);
        try {
            checker.check(attempt, trial);
            return new Finding.Passed(trial.assertions());
        } catch (AssertionFailed e) {
            return new Finding.Failed(explained(e, printed.text()), trial.assertions());
        } catch (Exception | StackOverflowError | AssertionError e) {
            return NotStartedYet.isBehind(e)
                    ? new Finding.NotStarted()
                    : new Finding.Failed(threw(trial, e), trial.assertions() + 1);
        }
    }

    private static Failure threw(Trial trial, Throwable thrown) {
        return new Failure(
                        trial.done(),
                        "no exception",
                        "it threw " + Sentence.thrown(thrown),
                        Optional.empty())
                .at(OwnLine.of(thrown));
    }

    /// Notices an answer that was printed where it should have been returned.
    private static Failure explained(AssertionFailed failed, String printed) {
        return failed.wanted()
                .filter(wanted -> printed.lines().anyMatch(line -> line.strip().equals(wanted)))
                .map(wanted ->
                        failed.failure()
                                .noting(
                                        "Your code printed "
                                                + wanted
                                                + "; the check needs it returned."))
                .orElse(failed.failure());
    }

    private static Finding nothingAsserted() {
        return new Finding.Failed(
                new Failure(
                        "the check ran to its end",
                        "at least one assertion",
                        "none ran, so nothing has been shown",
                        Optional.empty()),
                0);
    }
}
