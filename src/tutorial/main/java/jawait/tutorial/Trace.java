package jawait.tutorial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jawait.companion.Event;

/// What happened in one run of a program: its events in order, and facts computed from them.
///
/// An event's name is one of the constants of this class; its payload holds [#TASK] and [#TICK]
/// and, where they apply, `parent` (who described or started it), `on` (the task awaited), `worker`
/// (1, 2, …; virtual time only), `millis` (how long a wait or a computation is to take), `cell` and
/// `detail` (a value, an exception, the name of a fetch). Its timestamp is the tick counted from
/// the epoch. What is not known is left out.
///
/// The facts on order and overlap come from the order of the events, not from their ticks, so they
/// are the same in virtual and in real time. Immutable.
public final class Trace {

    /// A task was described; nothing of it runs.
    public static final String DESCRIBE = "describe";

    /// A task was started and is ready to run.
    public static final String START = "start";

    /// A task runs: for the first time, after a sleep, or (with `millis`) a computation.
    public static final String RUN = "run";

    /// A task waits for time to pass, without a worker.
    public static final String SLEEP = "sleep";

    /// A task asks for the result of another.
    public static final String AWAIT = "await";

    /// A task runs again because the one it awaited has ended.
    public static final String RESUME = "resume";

    /// A task waits for a lock, a permit or a queue.
    public static final String BLOCK = "block";

    /// A task has what it stood at a lock, semaphore or queue for.
    public static final String UNBLOCK = "unblock";

    /// A task was asked to stop at its next wait.
    public static final String INTERRUPT = "interrupt";

    /// A task ended because it was cancelled.
    public static final String CANCEL = "cancel";

    /// A block began that owns the tasks started in it.
    public static final String SCOPE_OPEN = "scopeOpen";

    /// A scope's own code has ended, and it waits for its tasks.
    public static final String SCOPE_JOIN = "scopeJoin";

    /// A scope is over; none of its tasks runs.
    public static final String SCOPE_CLOSE = "scopeClose";

    /// A task took a permit or a lock.
    public static final String ACQUIRE = "acquire";

    /// A task gave a permit or a lock back.
    public static final String RELEASE = "release";

    /// A task put an item into a queue.
    public static final String PUT = "put";

    /// A task took an item out of a queue.
    public static final String TAKE = "take";

    /// A task ended with a value.
    public static final String DONE = "done";

    /// A task ended with an exception.
    public static final String FAIL = "fail";

    /// The exception of a task reached the one who awaited it.
    public static final String SURFACE = "surface";

    /// A task read a cell.
    public static final String GET = "get";

    /// A task wrote a cell.
    public static final String SET = "set";

    /// Payload key: the label of the task's lane; a second task of the same name is `name #2`.
    public static final String TASK = "task";

    /// Payload key: milliseconds since the program began, a `Long`.
    public static final String TICK = "tick";

    /// Payload key: why something is not known, a sentence.
    static final String WHY = "why";

    private final List<Event> events;
    private final List<Lane> lanes;

    Trace(List<Event> events) {
        this.events = List.copyOf(events);
        this.lanes = Lanes.of(this.events);
    }

    /// Every event, in the order in which it happened.
    ///
    /// @return an unmodifiable list
    public List<Event> events() {
        return events;
    }

    /// The states of each task over time; `main` first, the others in the order of their
    /// descriptions.
    List<Lane> lanes() {
        return lanes;
    }

    /// How long the program's own body took, in milliseconds: the time until `main` ended, or until
    /// the end of the trace if it did not.
    ///
    /// @return milliseconds, not negative
    public long wall() {
        return main().endTick().orElse(end());
    }

    /// How long it would have taken one thing after the other, in milliseconds: every wait for time
    /// and every computation of every task, as far as it lies within [#wall()].
    ///
    /// @return milliseconds; in virtual time at least `wall()`
    public long work() {
        return lanes.stream().mapToLong(lane -> lane.busyUntil(wall())).sum();
    }

    /// The milliseconds that running things together has saved: [#work()] less [#wall()].
    ///
    /// @return milliseconds, not negative
    public long saved() {
        return Math.max(0, work() - wall());
    }

    /// How many tasks were in flight at once, at most: started and not yet ended, `main` not
    /// counted.
    ///
    /// @return the number, 0 if no task was started
    public int maxInFlight() {
        return InFlight.of(events).max();
    }

    /// The tasks in the order in which they ended, `main` left out.
    ///
    /// @return an unmodifiable list of labels
    public List<String> order() {
        return events.stream()
                .filter(Lanes::isEnd)
                .map(Lanes::task)
                .filter(task -> !task.equals(Program.MAIN))
                .toList();
    }

    /// Whether there was a moment at which both tasks were in flight.
    ///
    /// @param a the label of a task
    /// @param b the label of another task
    /// @return false too if one of them was never started
    public boolean overlap(String a, String b) {
        var inFlight = new LinkedHashSet<String>();
        for (var event : events) {
            if (event.name().equals(START)) {
                inFlight.add(Lanes.task(event));
            } else if (Lanes.isEnd(event)) {
                inFlight.remove(Lanes.task(event));
            }
            if (inFlight.contains(a) && inFlight.contains(b)) {
                return true;
            }
        }
        return false;
    }

    /// Who asked for whose result, in order.
    ///
    /// @return an unmodifiable list
    public List<Wait> waits() {
        return events.stream()
                .filter(e -> e.name().equals(AWAIT))
                .flatMap(e ->
                        Lanes.optionalText(e, "on").stream().map(on -> new Wait(Lanes.task(e), on)))
                .toList();
    }

    /// The tasks that were described and never started.
    ///
    /// @return an unmodifiable list of labels
    public List<String> neverStarted() {
        return labels(End.NEVER_STARTED);
    }

    /// The tasks that failed and whose exception nobody met, because nobody awaited them.
    ///
    /// @return an unmodifiable list of labels
    public List<String> unseenFailures() {
        return labels(End.UNSEEN_EXCEPTION);
    }

    /// The tasks that ended because they were cancelled.
    ///
    /// @return an unmodifiable list of labels
    public List<String> cancelled() {
        return labels(End.CANCELLED);
    }

    /// The tasks that were still running when `main` ended.
    ///
    /// @return an unmodifiable list of labels
    public List<String> leaked() {
        return lanes.stream().filter(Lane::leaked).map(Lane::label).toList();
    }

    /// The trace as JSON in Chrome's format, for `about:tracing` and Perfetto:
    /// `Files.writeString(Path.of("trace.json"), run.trace().toChromeTrace())`.
    ///
    /// @return the JSON text; its times are microseconds
    public String toChromeTrace() {
        return ChromeTrace.of(this);
    }

    /// Why something about the tasks is not known, each reason once.
    List<String> reasons() {
        return events.stream()
                .flatMap(event -> Lanes.optionalText(event, WHY).stream())
                .distinct()
                .toList();
    }

    private List<String> labels(End end) {
        return lanes.stream().filter(lane -> lane.end() == end).map(Lane::label).toList();
    }

    /// The tasks that were started, in the order of the starts.
    Set<String> started() {
        var started = new LinkedHashSet<String>();
        events.stream().filter(e -> e.name().equals(START)).map(Lanes::task).forEach(started::add);
        return started;
    }

    Lane main() {
        return lanes.getFirst();
    }

    /// The tick of the last event.
    long end() {
        return events.isEmpty() ? 0 : Lanes.tick(events.getLast());
    }

    /// This trace with every tick rounded to a multiple of `millis`, as pictures of real time show
    /// it.
    Trace rounded(long millis) {
        var rounded = new ArrayList<Event>();
        for (var event : events) {
            rounded.add(Lanes.at(event, (Lanes.tick(event) + millis / 2) / millis * millis));
        }
        return new Trace(rounded);
    }

    /// One line for each event, for reading: the tick, the task and what happened.
    @Override
    public String toString() {
        return String.join("\n", events.stream().map(Trace::line).toList());
    }

    private static String line(Event event) {
        var line = new StringBuilder();
        line.append("%5d  %-10s %s".formatted(Lanes.tick(event), Lanes.task(event), event.name()));
        event.payload()
                .forEach((key, value) -> {
                    if (!key.equals(TASK) && !key.equals(TICK)) {
                        line.append(' ').append(key).append('=').append(value);
                    }
                });
        return line.toString();
    }
}
