package jawait.tutorial.exercise;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jawait.tutorial.Body;
import jawait.tutorial.Outcome;
import jawait.tutorial.Tasks;
import jawait.tutorial.Timeline;
import jawait.tutorial.Trace;
import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// One round of a check: fresh input for the attempt, and the assertions on what came of it. The
/// first assertion that does not hold ends the check.
///
/// In virtual time an assertion on order, overlap or duration holds on every machine; in real time
/// only one on order and overlap does. Not thread-safe; used by one check alone.
public final class Trial {

    private final FreshInput input;
    private String done = "the check began";
    private Optional<Misconception> suspected = Optional.empty();
    private int assertions;

    Trial(RandomGenerator random) {
        this.input = new FreshInput(random);
    }

    /// A fresh name.
    ///
    /// @return one short word, another one each time
    public String name() {
        return input.name();
    }

    /// Fresh names.
    ///
    /// @param count how many
    /// @return different words
    public List<String> names(int count) {
        return Stream.generate(input::name).limit(count).toList();
    }

    /// A fresh duration.
    ///
    /// @param least in milliseconds, a multiple of ten
    /// @param most in milliseconds, a multiple of ten and not below `least`
    /// @return a multiple of ten
    public int millis(int least, int most) {
        return input.millis(least, most);
    }

    /// A fresh number.
    ///
    /// @param least the smallest
    /// @param most the largest, not below `least`
    /// @return a number between them, both included
    public int number(int least, int most) {
        return input.number(least, most);
    }

    /// Says what the check does next, for the report of a failure.
    ///
    /// @param what a call such as `both(tea, milk)`
    public void does(String what) {
        done = what;
    }

    /// Says which belief it shows if the assertions that follow do not hold.
    ///
    /// @param misconception the belief
    public void suspect(Misconception misconception) {
        suspected = Optional.of(misconception);
    }

    /// Says that the assertions that follow show no belief in particular.
    public void suspectNothing() {
        suspected = Optional.empty();
    }

    /// Runs a program in virtual time and looks at it: nothing is asserted.
    ///
    /// @param <T> the type of the value
    /// @param what the call that is made, such as `both(tea, milk)`
    /// @param body the program
    /// @return what happened
    public <T extends @Nullable Object> Timeline<T> run(String what, Body<T> body) {
        does(what);
        return begun(Tasks.timeline(what, body));
    }

    /// Runs a program of plain Java in real time and looks at it: nothing is asserted.
    ///
    /// @param <T> the type of the value
    /// @param what the call that is made, such as `together(executor, tea, milk)`
    /// @param body the program
    /// @return what happened
    public <T extends @Nullable Object> Timeline<T> runInRealTime(String what, Body<T> body) {
        does(what);
        return begun(Tasks.timeline(what, body).realTime());
    }

    private static <T extends @Nullable Object> Timeline<T> begun(Timeline<T> run) {
        if (run.outcome() instanceof Outcome.Failure<T>(var thrown)
                && NotStartedYet.isBehind(thrown)) {
            throw new NotStartedYet();
        }
        return run;
    }

    /// Asserts that a program has started a task. Where it has not, because it threw before, that
    /// is what the learner is told.
    ///
    /// @param run the program
    /// @param task the name of the task
    public void started(Timeline<?> run, String task) {
        boolean started =
                run.trace().events().stream()
                        .filter(event -> event.name().equals(Trace.START))
                        .anyMatch(event -> task.equals(event.payload().get(Trace.TASK)));
        if (!started && run.outcome() instanceof Outcome.Failure<?>(var thrown)) {
            assertions++;
            throw threw(thrown);
        }
        that(task + " is started", started, "it never was");
    }

    /// Asserts that a program ends, and ends with a value.
    ///
    /// @param <T> the type of the value
    /// @param run the program
    /// @return the value
    public <T extends @Nullable Object> T value(Timeline<T> run) {
        assertions++;
        return switch (run.outcome()) {
            case Outcome.Value<T>(var value) -> value;
            case Outcome.Failure<T>(var thrown) -> throw threw(thrown);
            case Outcome<T> other -> throw failed("it ends", other.describe(), Optional.empty());
        };
    }

    // Only the verbs' own complaint, an IllegalStateException, shows a belief about tasks.
    private Error threw(Throwable thrown) {
        var shown =
                Texts.root(thrown) instanceof IllegalStateException
                        ? suspected
                        : Optional.<Misconception>empty();
        return new AssertionFailed(
                new Failure(done, "a value", "it threw " + Sentence.thrown(thrown), shown)
                        .at(OwnLine.of(thrown)),
                Optional.empty());
    }

    /// Asserts that two values are equal.
    ///
    /// @param what the value is, such as `the text returned`
    /// @param expected the right one
    /// @param seen the one that the attempt gave
    public void expect(String what, @Nullable Object expected, @Nullable Object seen) {
        assertions++;
        if (!Objects.deepEquals(expected, seen)) {
            var wanted = Optional.of(String.valueOf(expected));
            throw failed(what + " is " + Sentence.value(expected), Sentence.value(seen), wanted);
        }
    }

    /// Asserts that something holds.
    ///
    /// @param expected what should hold, in words
    /// @param holds whether it does
    /// @param seen what is so instead, in words
    public void that(String expected, boolean holds, String seen) {
        assertions++;
        if (!holds) {
            throw failed(expected, seen, Optional.empty());
        }
    }

    private Error failed(String expected, String seen, Optional<String> wanted) {
        return new AssertionFailed(failure(expected, seen), wanted);
    }

    private Failure failure(String expected, String seen) {
        return new Failure(done, expected, seen, suspected);
    }

    /// Says that the learner has not begun: to be thrown by a check that sees an untouched stub.
    ///
    /// @return what to throw
    public static RuntimeException notStarted() {
        return new NotStartedYet();
    }

    /// What the check did last.
    String done() {
        return done;
    }

    /// How many assertions have run.
    int assertions() {
        return assertions;
    }
}
