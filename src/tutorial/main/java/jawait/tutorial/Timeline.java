package jawait.tutorial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;
import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// A program and what happened when it ran, as a picture.
///
/// Made by [Tasks#timeline(String, Body)]. The body runs when the timeline is first shown or asked,
/// and once only; [#workers(int)] and [#realTime()] give a new timeline that runs it anew.
/// Immutable seen from outside, and thread-safe.
///
/// @param <T> the type of the program's value
public final class Timeline<T extends @Nullable Object> implements Displayable {

    private static final int MOST_WORKERS = 64;
    private static final int MOST_EVENTS = 10_000;

    private final String title;
    private final Body<T> body;
    private final Optional<Integer> workers;
    private final Prediction prediction;
    private Optional<Run<T>> run = Optional.empty();

    Timeline(String title, Body<T> body) {
        this(title, body, Optional.of(1), Prediction.NONE);
    }

    private Timeline(String title, Body<T> body, Optional<Integer> workers, Prediction prediction) {
        this.title = Objects.requireNonNull(title, "title");
        this.body = Objects.requireNonNull(body, "body");
        this.workers = workers;
        this.prediction = prediction;
    }

    /// The same program in virtual time on so many workers.
    ///
    /// @param n 1 to 64; one worker is like the event loop of other languages
    /// @return a new timeline that has not run yet
    /// @throws IllegalArgumentException if `n` is out of range
    public Timeline<T> workers(int n) {
        if (n < 1 || n > MOST_WORKERS) {
            throw new IllegalArgumentException("workers must be 1 to 64, not " + n);
        }
        return new Timeline<>(title, body, Optional.of(n), prediction);
    }

    /// The same program in real time, on the JVM's own virtual threads.
    ///
    /// Its lanes, order and overlap are those of virtual time on enough workers; its milliseconds
    /// differ from run to run, so the picture rounds them to tens. The workers are not drawn: which
    /// of them runs a virtual thread cannot be asked. A body that has not ended after 30 seconds is
    /// given up.
    ///
    /// @return a new timeline that has not run yet
    public Timeline<T> realTime() {
        return new Timeline<>(title, body, Optional.empty(), prediction);
    }

    /// The same program with the bars you expect drawn behind the real ones, and said in the
    /// caption where they differ first.
    ///
    /// ```java
    /// timeline("both", () -> …).predicted("A: 0-100, B: 100-200")
    /// ```
    ///
    /// @param bars for each task its name and from when to when it is in flight, in milliseconds
    /// @return a new timeline that has not run yet
    /// @throws IllegalArgumentException if `bars` cannot be read
    public Timeline<T> predicted(String bars) {
        return new Timeline<>(title, body, workers, Prediction.parse(bars));
    }

    /// The title given.
    ///
    /// @return the title
    public String title() {
        return title;
    }

    /// What the program returned.
    ///
    /// @return the value
    /// @throws CompletionException if the body threw; the cause is what it threw
    /// @throws IllegalStateException if the program did not end by itself; the message says why
    public T value() {
        return switch (outcome()) {
            case Outcome.Value<T>(var value) -> value;
            case Outcome.Failure<T>(var thrown) ->
                    throw new CompletionException(Texts.failure(thrown), Texts.root(thrown));
            case Outcome<T> other -> throw new IllegalStateException(other.describe());
        };
    }

    /// How the program ended.
    ///
    /// @return the outcome
    public Outcome<T> outcome() {
        return run().outcome();
    }

    /// What happened, event by event.
    ///
    /// @return the trace; in real time with the milliseconds as measured
    public Trace trace() {
        return run().trace();
    }

    /// The bars that were predicted.
    Prediction prediction() {
        return prediction;
    }

    /// How many workers, or none in real time.
    Optional<Integer> workerCount() {
        return workers;
    }

    synchronized Run<T> run() {
        var done = run.orElseGet(() -> program().run(body));
        run = Optional.of(done);
        return done;
    }

    // The one place that chooses the clock.
    private Program program() {
        return workers.map(n -> new Program(r -> new VirtualTime(r, n), MOST_EVENTS))
                .orElseGet(Timeline::inRealTime);
    }

    private static Program inRealTime() {
        WarmUp.beforeRealTime();
        return new Program(RealTime::new, MOST_EVENTS);
    }

    /// The picture as `text/plain` and `image/svg+xml`.
    @Override
    public MimeBundle toMimeBundle() {
        return Drawings.bundle(List.of(this));
    }

    /// The picture as text.
    @Override
    public String toString() {
        return Drawings.text(List.of(this));
    }
}
