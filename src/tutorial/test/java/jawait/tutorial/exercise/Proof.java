package jawait.tutorial.exercise;

import java.util.ArrayList;
import java.util.List;
import jawait.tutorial.exercise.Examination.Finding;

/// Proves that the checks of the course are strong: the stub is "not started", the solution and its
/// alternative pass, and every known wrong solution is rejected for its own reason after at least
/// one assertion that it passes. Run as a program, so that it can be run on any number of
/// processors.
public final class Proof {

    private static final int TIMES = 100;
    private static final int TIMES_IN_REAL_TIME = 20;

    private final List<String> problems = new ArrayList<>();
    private int examined;

    private Proof() {}

    public static void main(String[] args) {
        var proof = new Proof();
        Catalog.installed().exercises().forEach(proof::prove);
        proof.problems.forEach(System.err::println);
        System.err.println("examined " + proof.examined);
        System.exit(proof.problems.isEmpty() && proof.examined > 0 ? 0 : 1);
    }

    private void prove(Exercise<?> exercise) {
        var text = exercise.text();
        try (var cells = new NotebookCells()) {
            expectAll(exercise, "stub", handedIn(cells, text.stub(), text), Proof::isNotStarted);
            expectAll(exercise, "solution", handedIn(cells, text.solution(), text), Proof::passes);
            expectAll(
                    exercise,
                    "alternative",
                    handedIn(cells, text.alternative(), text),
                    Proof::passes);
            require(text.wrong().size() >= 3, exercise + ": fewer than three wrong solutions");
            for (var wrong : text.wrong()) {
                expectAll(
                        exercise,
                        wrong.name(),
                        handedIn(cells, wrong.code(), text),
                        finding -> isRejected(finding, wrong));
            }
        }
    }

    private static Bench.HandedIn<?> handedIn(NotebookCells cells, String code, ExerciseText text) {
        cells.run(code + "\n\n" + text.check());
        return Bench.take();
    }

    private void expectAll(
            Exercise<?> exercise,
            String name,
            Bench.HandedIn<?> attempt,
            java.util.function.Predicate<Finding> expected) {
        int times = exercise.isInRealTime() ? TIMES_IN_REAL_TIME : TIMES;
        for (int seed = 1; seed <= times; seed++) {
            var finding = attempt.examine(seed);
            examined++;
            if (!expected.test(finding)) {
                problems.add(exercise + ", " + name + ", seed " + seed + ": " + finding);
                return;
            }
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static boolean isNotStarted(Finding finding) {
        return finding instanceof Finding.NotStarted;
    }

    private static boolean passes(Finding finding) {
        return finding instanceof Finding.Passed(int assertions) && assertions > 2;
    }

    private static boolean isRejected(Finding finding, Wrong wrong) {
        return finding instanceof Finding.Failed(var failure, int assertions)
                && assertions > 1
                && failure.misconception().map(Misconception::id).orElse("-").equals(wrong.shows())
                && failure.note().isPresent() == wrong.name().equals("printed");
    }
}
