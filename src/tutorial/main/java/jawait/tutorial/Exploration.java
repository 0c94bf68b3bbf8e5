package jawait.tutorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jawait.companion.Event;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;
import org.jspecify.annotations.Nullable;

/// A small program run in every order its tasks could take turns in, and what came out.
///
/// Durations are ignored: at a switch point any task that does not wait for another may be next.
/// Switch points are `fetch`, `nap`, `compute`, the await of a task that has not ended, and each
/// use of a [Cell]; a task that has just got its turn uses its first cell at once. The numbers
/// count schedules; they are no probabilities.
///
/// Each schedule runs twice: if the two runs differ, the program keeps something between runs, and
/// the picture says so. Beyond [#limit(int)] schedules, 5,000 unless said otherwise, one thousand
/// seeded random ones are run instead. Runs when first shown or asked. Thread-safe.
///
/// @param <T> the type of the program's value
public final class Exploration<T extends @Nullable Object> implements Displayable {

    private static final int LIMIT = 5_000;
    private static final int RANDOM_SCHEDULES = 1_000;
    private static final int MOST_EVENTS = 1_000;

    /// What the search found.
    ///
    /// @param results by their text, in the order in which they were met
    record Found(Map<String, Result> results, boolean exhaustive, Optional<String> outside) {}

    /// One outcome and the ids of the schedules that gave it.
    record Result(Outcome<?> outcome, List<String> schedules) {}

    private final String title;
    private final Body<T> body;
    private final Optional<Outcome<T>> expected;
    private final int limit;
    private Optional<Found> found = Optional.empty();

    Exploration(String title, Body<T> body) {
        this(title, body, Optional.empty(), LIMIT);
    }

    private Exploration(String title, Body<T> body, Optional<Outcome<T>> expected, int limit) {
        this.title = Objects.requireNonNull(title, "title");
        this.body = Objects.requireNonNull(body, "body");
        this.expected = expected;
        this.limit = limit;
    }

    /// The same exploration, which then shows one schedule that gives `value` and one that does
    /// not.
    ///
    /// @param value the outcome that is right
    /// @return a new exploration that has not run yet
    public Exploration<T> expect(T value) {
        return new Exploration<>(title, body, Optional.of(new Outcome.Value<>(value)), limit);
    }

    /// The same exploration with another bound on the number of schedules.
    ///
    /// @param schedules 1 or more
    /// @return a new exploration that has not run yet
    /// @throws IllegalArgumentException if `schedules` is less than 1
    public Exploration<T> limit(int schedules) {
        if (schedules < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, not " + schedules);
        }
        return new Exploration<>(title, body, expected, schedules);
    }

    /// Every outcome, as one line of text, and how many schedules gave it; the most frequent first.
    ///
    /// @return an unmodifiable map in that order
    public Map<String, Integer> outcomes() {
        var counts = new LinkedHashMap<String, Integer>();
        found().results().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().schedules().size()))
                .forEach(e -> counts.put(e.getKey(), e.getValue().schedules().size()));
        return Collections.unmodifiableMap(counts);
    }

    /// How many schedules were run.
    ///
    /// @return the number, at least 1
    public int schedules() {
        return found().results().values().stream().mapToInt(r -> r.schedules().size()).sum();
    }

    /// Whether these were all schedules there are, not a random choice of them.
    ///
    /// @return true if every schedule was run
    public boolean exhaustive() {
        return found().exhaustive();
    }

    /// What the program keeps between runs, if two runs of one schedule differed.
    ///
    /// @return a sentence that says what differed
    public Optional<String> stateFromOutside() {
        return found().outside();
    }

    /// Runs one schedule again, step by step.
    ///
    /// @param schedule an id that this exploration printed
    /// @return the steps
    /// @throws IllegalArgumentException if it is not a schedule id
    public Replay replay(String schedule) {
        var run = run(Choices.following(Choices.parse(schedule)));
        return new Replay(schedule, run.outcome().describe(), run.trace());
    }

    private Run<T> run(Choices choices) {
        return new Program(r -> new AnyOrder(r, choices), MOST_EVENTS).run(body);
    }

    String title() {
        return title;
    }

    int limit() {
        return limit;
    }

    /// The outcome that is right, if it was said.
    Optional<Outcome<T>> expected() {
        return expected;
    }

    synchronized Found found() {
        var all = found.orElseGet(this::search);
        found = Optional.of(all);
        return all;
    }

    private Found search() {
        var results = new LinkedHashMap<String, Result>();
        var outside = Optional.<String>empty();
        var next = Optional.of(List.<Integer>of());
        for (var count = 0; next.isPresent(); count++) {
            if (count == limit) {
                return searchAtRandom();
            }
            var choices = Choices.following(next.get());
            outside = merge(outside, record(results, choices));
            next = choices.following();
        }
        return new Found(results, true, outside);
    }

    private Found searchAtRandom() {
        var results = new LinkedHashMap<String, Result>();
        var outside = Optional.<String>empty();
        for (var seed = 0; seed < RANDOM_SCHEDULES; seed++) {
            outside = merge(outside, record(results, Choices.random(new Random(seed))));
        }
        return new Found(results, false, outside);
    }

    private static Optional<String> merge(Optional<String> first, Optional<String> second) {
        return first.isPresent() ? first : second;
    }

    // Runs a schedule twice and files it; says what differed between the two runs.
    private Optional<String> record(Map<String, Result> results, Choices choices) {
        var once = run(choices);
        var again = run(Choices.following(choices.taken()));
        var id = Choices.id(choices.taken());
        results.computeIfAbsent(
                        ExplorationDrawing.text(once.outcome()),
                        _ -> new Result(once.outcome(), new ArrayList<>()))
                .schedules()
                .add(id);
        return difference(once, again).map(what -> "schedule " + id + " run twice: " + what);
    }

    private static Optional<String> difference(Run<?> once, Run<?> again) {
        var first = once.trace().events();
        var second = again.trace().events();
        return IntStream.range(0, Math.max(first.size(), second.size()))
                .filter(i -> !at(first, i).equals(at(second, i)))
                .mapToObj(i -> at(first, i).or(() -> at(second, i)).orElseThrow())
                .findFirst()
                .map(Exploration::differed);
    }

    private static Optional<Event> at(List<Event> events, int index) {
        return index < events.size() ? Optional.of(events.get(index)) : Optional.empty();
    }

    private static String differed(Event event) {
        var cell = Lanes.optionalText(event, "cell").map(name -> "cell " + name);
        return cell.orElse(Lanes.task(event))
                + " differed; something outside the program keeps its state between runs. Make it"
                + " inside, with cell(…).";
    }

    /// The histogram as `text/plain` and `image/svg+xml`.
    @Override
    public MimeBundle toMimeBundle() {
        var drawing = new ExplorationDrawing(this);
        return MimeBundle.text(drawing.text()).with("image/svg+xml", drawing.svg());
    }

    /// The histogram, and with [#expect] a right and the worst schedule step by step.
    @Override
    public String toString() {
        return new ExplorationDrawing(this).text();
    }
}
