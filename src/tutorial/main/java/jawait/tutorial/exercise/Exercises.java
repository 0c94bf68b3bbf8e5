package jawait.tutorial.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import jawait.tutorial.progress.Progress;
import org.jspecify.annotations.Nullable;

/// What a learner calls: guess, run, look, explain; check, hint, reset; review and progress.
///
/// ```java
/// import static jawait.tutorial.exercise.Exercises.*;
///
/// predict("01.q2", 200, 80)                              // I say 200, and I am 80 % sure
/// reveal("01.q2", () -> oneByOne.trace().wall())         // runs it, and compares
/// check(ShortVersion.BOTH, (a, b) -> both(a, b))         // is my code right?
/// hint(ShortVersion.BOTH)                                // the next of three hints
/// ```
///
/// Every call returns a report for the learner, which a cell may end with. Everything that is kept
/// stays on this machine, in a text file of the user's data folder. Thread-safe.
public final class Exercises {

    /// Stands in a cell where the learner's answer belongs.
    // Three underscores read as a blank to be filled in.
    public static final Object ___ = Predictions.Placeholder.INSTANCE;

    private static final String EXPORTED = "jawait-progress.txt";

    private Exercises() {}

    /// Authors store what checks say, and it should not differ from run to run.
    private static LongSupplier seeds() {
        var fixed = System.getenv("JAWAIT_SEED");
        return fixed == null ? new SecureRandom()::nextLong : fixed::hashCode;
    }

    private static final class Tools {
        static final Progress PROGRESS = Progress.ofUser();
        static final Catalog CATALOG = Catalog.installed();
        static final Predictions PREDICTIONS = new Predictions(CATALOG, PROGRESS);
        static final Checks CHECKS = new Checks(PROGRESS, seeds());
        static final Resets RESETS = Resets.of(PROGRESS);
    }

    /// Records a guess before the code has run. The first guess before the run counts.
    ///
    /// @param id the question, such as `01.q2`
    /// @param answer the guess; `___` only shows the question
    /// @param percent how sure, 0 to 100
    /// @return what was recorded
    /// @throws IllegalArgumentException if there is no such question or percentage
    public static Report predict(String id, @Nullable Object answer, int percent) {
        return Tools.PREDICTIONS.predict(id, answer, percent);
    }

    /// Runs the code that settles a question, and compares. What the code gives is right: edit the
    /// cell, and the right answer is another one.
    ///
    /// @param id the question
    /// @param run the code; its value is the answer
    /// @return the comparison, and what to say in one line each
    /// @throws IllegalArgumentException if there is no such question
    /// @throws Exception what the code throws
    public static Report reveal(String id, Callable<?> run) throws Exception {
        return Tools.PREDICTIONS.reveal(id, run);
    }

    /// Says what one saw in the run.
    ///
    /// @param id the question
    /// @param observation what one saw
    /// @return whether that is what happened
    /// @throws IllegalArgumentException if there is no such question
    public static Report saw(String id, @Nullable Object observation) {
        return Tools.PREDICTIONS.saw(id, observation);
    }

    /// Chooses one of the reasons that [#reveal] has offered.
    ///
    /// @param id the question
    /// @param letter of the reason, such as `'A'`
    /// @return whether that is why
    /// @throws IllegalArgumentException if there is no such question
    public static Report because(String id, char letter) {
        return Tools.PREDICTIONS.because(id, letter);
    }

    /// Answers a question that [#review] has brought back.
    ///
    /// @param id the question
    /// @param answer the answer; `___` only shows the question
    /// @param percent how sure, 0 to 100
    /// @return the comparison with what one's own run gave
    /// @throws IllegalArgumentException if there is no such question or percentage
    public static Report recall(String id, @Nullable Object answer, int percent) {
        return Tools.PREDICTIONS.recall(id, answer, percent);
    }

    /// Brings back what was missed, days later too.
    ///
    /// @return at most five questions
    public static Report review() {
        return new Review(Tools.CATALOG, Tools.PROGRESS).report();
    }

    /// Checks an attempt, each time with fresh names, durations and sizes.
    ///
    /// @param <S> what the exercise asks for
    /// @param exercise the exercise
    /// @param attempt the learner's code or value
    /// @return what was run, expected and seen, and how many assertions ran
    public static <S> Verdict check(Exercise<S> exercise, S attempt) {
        Tools.RESETS.remember(exercise);
        return Tools.CHECKS.check(exercise, attempt);
    }

    /// Checks an order of lines by running them in it.
    ///
    /// @param exercise the exercise
    /// @param order the numbers of the lines, from 1
    /// @return as [#check]
    public static Verdict order(Exercise<int[]> exercise, int... order) {
        return check(exercise, order);
    }

    /// The next hint. There are three, the first after what the last attempt showed; then comes the
    /// worked solution.
    ///
    /// @param exercise the exercise
    /// @return the hint
    public static Report hint(Exercise<?> exercise) {
        return Tools.CHECKS.hint(exercise);
    }

    /// Puts the exercise back to its beginning, in a new cell where the frontend has cells, and
    /// keeps the learner's last attempt.
    ///
    /// @param exercise the exercise
    /// @return what was done
    public static Report reset(Exercise<?> exercise) {
        return Tools.RESETS.reset(exercise);
    }

    /// Brings the learner's last attempt back.
    ///
    /// @param exercise the exercise
    /// @return the attempt
    public static Report restore(Exercise<?> exercise) {
        return Tools.RESETS.restore(exercise);
    }

    /// Stands in a stub where the learner's code belongs.
    ///
    /// @param <T> whatever is asked for
    /// @return never
    // A stub of any type ends in it.
    @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
    public static <T> T todo() {
        throw new NotStartedYet();
    }

    /// What has been done so far, as a picture, and where to go on.
    ///
    /// @return the picture
    public static ProgressPicture progress() {
        return ProgressPicture.of(Tools.CATALOG, Tools.PROGRESS);
    }

    /// Writes one's progress into the notebook's folder, to be taken to another machine.
    ///
    /// @return where it is
    /// @throws IOException if the file cannot be written
    public static Report exportProgress() throws IOException {
        var file = Path.of(EXPORTED).toAbsolutePath();
        int steps = Tools.PROGRESS.exportTo(file);
        return Report.of(
                "%d steps are in `%s`, beside this notebook: download it from the file browser, and bring it back with `importProgress()`."
                        .formatted(steps, EXPORTED));
    }

    /// Adds the progress that [#exportProgress] has written elsewhere, from the notebook's folder.
    ///
    /// @return how much of it is new
    /// @throws IOException if there is no such file or it holds no progress
    public static Report importProgress() throws IOException {
        int steps = Tools.PROGRESS.importFrom(Path.of(EXPORTED).toAbsolutePath());
        return Report.of("%d steps of `%s` are new.".formatted(steps, EXPORTED));
    }
}
