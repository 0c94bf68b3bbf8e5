package jawait.tutorial.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import jawait.tutorial.progress.Entry;
import jawait.tutorial.progress.Progress;

/// Checks attempts and remembers what came of them.
final class Checks {

    private final Progress progress;
    private final LongSupplier seeds;

    /// @param progress where the outcome is kept
    /// @param seeds of the fresh input, another one for each check
    Checks(Progress progress, LongSupplier seeds) {
        this.progress = progress;
        this.seeds = seeds;
    }

    <S> Verdict check(Exercise<S> exercise, S attempt) {
        return switch (Examination.examine(exercise, attempt, seeds.getAsLong())) {
            case Examination.Finding.Passed(int assertions) -> passed(exercise, assertions);
            case Examination.Finding.NotStarted() -> new Verdict.NotStarted(notStarted(exercise));
            case Examination.Finding.Failed(var failure, int assertions) ->
                    failed(exercise, failure, assertions);
        };
    }

    private static Report notStarted(Exercise<?> exercise) {
        return Report.of("○ **" + exercise.title() + "**: not started yet.")
                .with(
                        (exercise.text().stub().contains("todo()")
                                        ? "Write your code in the place of `todo()`"
                                        : "Fill in what is empty")
                                + " and run the cell again. `hint("
                                + handle(exercise)
                                + ")` helps.");
    }

    private Verdict passed(Exercise<?> exercise, int assertions) {
        var saved = progress.record(Steps.PASSED, exercise.item(), "assertions", assertions);
        var text = exercise.text();
        var report =
                Report.of(
                                "✓ **%s**: %s held. This check has rejected %d known wrong solutions."
                                        .formatted(
                                                exercise.title(),
                                                counted(assertions),
                                                text.wrong().size()))
                        .with("To compare with yours:");
        return new Verdict.Passed(assertions, comparison(report, text).with(saved.warning()));
    }

    private Verdict failed(Exercise<?> exercise, Failure failure, int assertions) {
        boolean again = sameAsBefore(exercise, failure);
        var saved =
                progress.record(
                        Steps.FAILED,
                        exercise.item(),
                        "shows",
                        shown(failure).orElse("-"),
                        "seen",
                        failure.seen());
        var report = Report.of("✗ **" + exercise.title() + "**");
        if (failure.place().isPresent()) {
            report = report.withFact("Look at", failure.place().get());
        }
        report =
                report.withFact("I ran", failure.done())
                        .withFact("Expected", failure.expected())
                        .withFact("Seen", failure.seen())
                        .with(failure.note().orElse(""))
                        .with(failure.misconception().map(Misconception::refutation).orElse(""))
                        .with(advice(exercise, assertions, again))
                        .with(saved.warning());
        return new Verdict.Failed(failure, assertions, report);
    }

    private static String advice(Exercise<?> exercise, int assertions, boolean again) {
        var hint = "`hint(" + handle(exercise) + ")`";
        var ran = counted(assertions) + (assertions == 1 ? " has run. " : " have run. ");
        return ran
                + (again
                        ? "The same as before: let " + hint + " ask you something."
                        : hint + " helps.");
    }

    private boolean sameAsBefore(Exercise<?> exercise, Failure failure) {
        return Steps.of(progress, exercise.item())
                .last(Steps.FAILED)
                .flatMap(entry -> entry.detail("shows"))
                .filter(id -> shown(failure).filter(id::equals).isPresent())
                .isPresent();
    }

    private static Optional<String> shown(Failure failure) {
        return failure.misconception().map(Misconception::id);
    }

    private static String counted(int assertions) {
        return assertions == 1 ? "1 assertion" : assertions + " assertions";
    }

    /// The next hint: three of them, the first after the last attempt, then the worked solution.
    Report hint(Exercise<?> exercise) {
        var steps = Steps.of(progress, exercise.item());
        int level = hintsSinceReset(steps.entries()) + 1;
        var saved = progress.record(Steps.HINT, exercise.item(), "level", level);
        var text = exercise.text();
        return hint(level, text, lastShown(steps)).with(saved.warning());
    }

    private static Report hint(int level, ExerciseText text, Optional<String> shown) {
        return switch (level) {
            case 1 -> Report.of("Hint 1 of 3. " + text.hint(shown));
            case 2 -> Report.of("Hint 2 of 3. " + text.line());
            case 3 -> Report.of("Hint 3 of 3. Fill in the blank:").withCode(text.blank());
            default -> comparison(Report.of("The worked solution."), text);
        };
    }

    private static Report comparison(Report report, ExerciseText text) {
        return report.withCode(text.solution())
                .with(text.why())
                .with("Another way:")
                .withCode(text.alternative());
    }

    private static int hintsSinceReset(List<Entry> entries) {
        int hints = 0;
        for (var entry : entries) {
            hints =
                    switch (entry.verb()) {
                        case Steps.RESET -> 0;
                        case Steps.HINT -> hints + 1;
                        default -> hints;
                    };
        }
        return hints;
    }

    private static Optional<String> lastShown(Steps steps) {
        return steps.last(Steps.FAILED).flatMap(entry -> entry.detail("shows"));
    }

    /// How a cell names the exercise, as its own check line does.
    static String handle(Exercise<?> exercise) {
        var line = exercise.text().check();
        int open = line.indexOf('(');
        int comma = line.indexOf(',', open);
        return open < 0 || comma < 0
                ? exercise.item().id()
                : line.substring(open + 1, comma).strip();
    }
}
