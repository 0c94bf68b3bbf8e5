package jawait.tutorial.course;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import jawait.tutorial.Tasks;
import jawait.tutorial.Timeline;
import jawait.tutorial.Trace;
import jawait.tutorial.exercise.Exercise;
import jawait.tutorial.exercise.Trial;
import jawait.tutorial.progress.Item;

/// The exercise of notebook 01 in plain Java: the same overlap without the course's verbs.
public final class PlainTogether {

    // Long enough that a machine with much to do still begins the second before the first has
    // ended.
    private static final int SHORT = 60;
    private static final int LONG = 120;

    /// Takes an executor and two pieces of work, and gives their texts joined, in the order of the
    /// pieces.
    @FunctionalInterface
    public interface Together {

        /// Runs both.
        ///
        /// @param executor gives each piece of work a thread
        /// @param a a piece of work that takes its time
        /// @param b another one
        /// @return their texts, joined
        /// @throws Exception whatever goes wrong
        String together(ExecutorService executor, Callable<String> a, Callable<String> b)
                throws Exception;
    }

    /// Run two pieces of work together with an executor of the JDK.
    public static final Exercise<Together> TOGETHER =
            Exercise.of(
                            PlainTogether.class,
                            new Item("01.plain", 1),
                            "together in plain Java",
                            PlainTogether::check)
                    .inRealTime();

    private PlainTogether() {}

    private static void check(Together attempt, Trial trial) {
        var a = trial.name();
        var b = trial.name();
        var workA = sleeping(a, trial.millis(SHORT, LONG));
        var workB = sleeping(b, trial.millis(SHORT, LONG));
        var run =
                trial.runInRealTime(
                        "together(executor, %s, %s)".formatted(a, b),
                        () -> {
                            try (var executor = Tasks.executor()) {
                                return attempt.together(executor, workA, workB);
                            }
                        });
        var text = trial.value(run);
        if ("AB".equals(text)) {
            trial.suspect(Beliefs.WRITTEN_DOWN);
        }
        trial.expect("the text returned", a + b, text);
        requireHandedOver(trial, run);
        trial.suspect(Beliefs.AWAIT_OVERLAPS);
        trial.that(
                a + " and " + b + " are under way at the same time",
                run.trace().maxInFlight() == 2,
                "they never were: one began when the other had ended");
    }

    private static Callable<String> sleeping(String name, int millis) {
        return () -> {
            Thread.sleep(millis);
            return name;
        };
    }

    private static void requireHandedOver(Trial trial, Timeline<?> run) {
        trial.suspect(Beliefs.CALLED_HERE);
        var handedOver =
                run.trace().events().stream()
                        .filter(event -> event.name().equals(Trace.START))
                        .count();
        trial.expect("the number of tasks that the executor was given", 2L, handedOver);
        trial.suspectNothing();
    }
}
