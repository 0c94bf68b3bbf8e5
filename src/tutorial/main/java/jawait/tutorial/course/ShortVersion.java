package jawait.tutorial.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jawait.tutorial.Task;
import jawait.tutorial.Tasks;
import jawait.tutorial.Timeline;
import jawait.tutorial.exercise.Exercise;
import jawait.tutorial.exercise.Lines;
import jawait.tutorial.exercise.Step;
import jawait.tutorial.exercise.Trial;
import jawait.tutorial.exercise.Variables;
import jawait.tutorial.progress.Item;

/// The exercises of notebook 01: describe, start, await, use.
public final class ShortVersion {

    private static final int LONG = 300;

    /// Takes two described tasks and gives their texts joined, in the order of the tasks.
    @FunctionalInterface
    public interface Both {

        /// Runs both.
        ///
        /// @param a a described task
        /// @param b another one
        /// @return their texts, joined
        /// @throws Exception whatever goes wrong
        String both(Task<String> a, Task<String> b) throws Exception;
    }

    /// Takes described tasks and gives their texts, in the order of the tasks.
    @FunctionalInterface
    public interface AllAtOnce {

        /// Runs them all.
        ///
        /// @param tasks described tasks
        /// @return their texts
        /// @throws Exception whatever goes wrong
        List<String> all(List<Task<String>> tasks) throws Exception;
    }

    /// The lines to be put in order: A and B are to overlap. Two of them do not belong.
    public static final Lines LINES_TO_ORDER = lines("A", "B", 100, 100);

    /// Put the lines in order so that A and B overlap.
    public static final Exercise<int[]> LINES =
            Exercise.of(
                    ShortVersion.class,
                    new Item("01.lines", 1),
                    "lines in order",
                    ShortVersion::checkLines);

    /// Run two described tasks together.
    public static final Exercise<Both> BOTH =
            Exercise.of(
                    ShortVersion.class,
                    new Item("01.both", 1),
                    "both at once",
                    ShortVersion::checkBoth);

    /// Run any number of described tasks together.
    public static final Exercise<AllAtOnce> ALL_AT_ONCE =
            Exercise.of(
                    ShortVersion.class,
                    new Item("01.all", 1),
                    "all at once",
                    ShortVersion::checkAll);

    private ShortVersion() {}

    private static Lines lines(String a, String b, int millisA, int millisB) {
        return new Lines(
                List.of(
                        new Step(
                                "var first = await(a);",
                                Set.of("a"),
                                Set.of("first"),
                                v -> v.set("first", Tasks.await(v.<Task<String>>get("a")))),
                        new Step(
                                "start(b);",
                                Set.of("b"),
                                Set.of(),
                                v -> Tasks.start(v.<Task<String>>get("b"))),
                        new Step(
                                "var a = describe(\"A\", () -> fetch(\"A\", 100));",
                                Set.of(),
                                Set.of("a"),
                                v -> v.set("a", fetching(a, millisA))),
                        new Step("nap(100);", Set.of(), Set.of(), _ -> Tasks.nap(millisA)),
                        new Step(
                                "var b = describe(\"B\", () -> fetch(\"B\", 100));",
                                Set.of(),
                                Set.of("b"),
                                v -> v.set("b", fetching(b, millisB))),
                        new Step(
                                "start(a);",
                                Set.of("a"),
                                Set.of(),
                                v -> Tasks.start(v.<Task<String>>get("a"))),
                        new Step(
                                "var second = await(b);",
                                Set.of("b"),
                                Set.of("second"),
                                v -> v.set("second", Tasks.await(v.<Task<String>>get("b")))),
                        new Step(
                                "var second = await(a);",
                                Set.of("a"),
                                Set.of("second"),
                                v -> v.set("second", Tasks.await(v.<Task<String>>get("a"))))));
    }

    private static Task<String> fetching(String name, int millis) {
        return Tasks.describe(name, () -> Tasks.fetch(name, millis));
    }

    private static void checkLines(int[] order, Trial trial) {
        if (order.length == 0) {
            throw Trial.notStarted();
        }
        var a = trial.name();
        var b = trial.name();
        var lines = lines(a, b, trial.millis(50, LONG), trial.millis(50, LONG));
        var what = "the lines " + Arrays.toString(order);
        trial.does(what);
        trial.that("the lines compile", lines.problem(order).isEmpty(), lines.problem(order));
        var run = trial.run(what, () -> texts(lines.run(order)));
        requireStarted(trial, run, List.of(a, b));
        trial.expect("what first and second hold", List.of(a, b), trial.value(run));
        requireOverlap(trial, run, a, b);
    }

    private static List<String> texts(Variables variables) {
        var texts = new ArrayList<String>();
        for (var name : List.of("first", "second")) {
            if (variables.has(name)) {
                texts.add(variables.get(name));
            }
        }
        return texts;
    }

    private static void checkBoth(Both attempt, Trial trial) {
        var a = trial.name();
        var b = trial.name();
        int millisA = trial.millis(50, LONG);
        int millisB = trial.millis(50, LONG);
        var run =
                trial.run(
                        "both(%s, %s), which take %d and %d ms".formatted(a, b, millisA, millisB),
                        () -> attempt.both(fetching(a, millisA), fetching(b, millisB)));
        requireStarted(trial, run, List.of(a, b));
        var text = trial.value(run);
        if ("AB".equals(text)) {
            trial.suspect(Beliefs.WRITTEN_DOWN);
        }
        trial.expect("the text returned", a + b, text);
        requireOverlap(trial, run, a, b);
    }

    private static void checkAll(AllAtOnce attempt, Trial trial) {
        var names = trial.names(trial.number(4, 6));
        var millis = names.stream().map(_ -> trial.millis(50, LONG)).toList();
        var run =
                trial.run(
                        "all(" + String.join(", ", names) + ")",
                        () -> attempt.all(described(names, millis)));
        requireStarted(trial, run, names);
        var texts = trial.value(run);
        if (texts != null && Collections.disjoint(texts, names)) {
            trial.suspect(Beliefs.WRITTEN_DOWN);
        }
        trial.expect("the list returned", names, texts);
        trial.suspect(Beliefs.AWAIT_OVERLAPS);
        trial.expect("the number of tasks in flight", names.size(), run.trace().maxInFlight());
    }

    private static List<Task<String>> described(List<String> names, List<Integer> millis) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> fetching(names.get(i), millis.get(i)))
                .toList();
    }

    private static void requireStarted(Trial trial, Timeline<?> run, List<String> names) {
        trial.suspect(Beliefs.NEVER_STARTED);
        names.forEach(name -> trial.started(run, name));
        trial.suspectNothing();
    }

    private static void requireOverlap(Trial trial, Timeline<?> run, String a, String b) {
        trial.suspect(Beliefs.AWAIT_OVERLAPS);
        trial.that(
                a + " and " + b + " are under way at the same time",
                run.trace().overlap(a, b),
                "they never were: one began when the other had ended");
    }
}
