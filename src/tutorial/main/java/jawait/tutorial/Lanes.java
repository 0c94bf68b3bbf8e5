package jawait.tutorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jawait.companion.Event;

/// Turns events into lanes.
final class Lanes {

    private static final long MOMENT = 10;
    private static final Optional<Event> NONE = Optional.empty();

    private final List<Event> events;
    private final Map<String, Long> endTicks = new LinkedHashMap<>();
    private final Set<String> surfaced = new LinkedHashSet<>();
    private final Set<String> endedInTime = new LinkedHashSet<>();
    private boolean mainEnded;

    private Lanes(List<Event> events) {
        this.events = events;
        events.forEach(this::note);
    }

    static List<Lane> of(List<Event> events) {
        return new Lanes(events).lanes();
    }

    private void note(Event event) {
        if (isEnd(event)) {
            endTicks.put(task(event), tick(event));
            mainEnded |= task(event).equals(Program.MAIN);
            if (!mainEnded) {
                endedInTime.add(task(event));
            }
        } else if (event.name().equals(Trace.SURFACE)) {
            surfaced.add(text(event, "on"));
        }
    }

    private List<Lane> lanes() {
        var byTask = new LinkedHashMap<String, List<Event>>();
        byTask.put(Program.MAIN, new ArrayList<>());
        events.forEach(e -> byTask.computeIfAbsent(task(e), _ -> new ArrayList<>()).add(e));
        var lanes = new ArrayList<Lane>();
        byTask.forEach((label, own) -> lanes.add(lane(label, own)));
        return List.copyOf(lanes);
    }

    private Lane lane(String label, List<Event> own) {
        var end = end(label, own);
        var started = own.stream().anyMatch(e -> e.name().equals(Trace.START));
        var tick = endTicks.get(label);
        var leaked = started && mainEnded && !endedInTime.contains(label) && !endsWithMain(own);
        var result =
                own.stream()
                        .filter(Lanes::isEnd)
                        .findFirst()
                        .flatMap(e -> optionalText(e, "detail"));
        var parent = own.stream().findFirst().flatMap(e -> optionalText(e, "parent"));
        return new Lane(
                label,
                parent,
                own.stream()
                        .filter(e -> e.name().equals(Trace.START))
                        .findFirst()
                        .flatMap(e -> optionalText(e, "scope")),
                spans(own, lastTick(end)),
                end,
                tick == null ? OptionalLong.empty() : OptionalLong.of(tick),
                leaked,
                result);
    }

    // A plain future lets its waiters go on a moment before its thread can be seen to end.
    private boolean endsWithMain(List<Event> own) {
        var mainEnd = endTicks.getOrDefault(Program.MAIN, 0L);
        return known(own).isPresent() && tick(own.getLast()) - mainEnd <= MOMENT;
    }

    // A bar that never became a task is drawn as long as the program itself took.
    private long lastTick(End end) {
        var last = events.isEmpty() ? 0 : tick(events.getLast());
        return end == End.NEVER_STARTED ? endTicks.getOrDefault(Program.MAIN, last) : last;
    }

    private End end(String label, List<Event> own) {
        if (has(own, Trace.DONE)) {
            return known(own).isPresent() ? End.ENDED : End.VALUE;
        }
        if (has(own, Trace.FAIL)) {
            var seen = label.equals(Program.MAIN) || surfaced.contains(label);
            return seen || known(own).isPresent() ? End.EXCEPTION : End.UNSEEN_EXCEPTION;
        }
        if (has(own, Trace.CANCEL)) {
            return End.CANCELLED;
        }
        return has(own, Trace.DESCRIBE) && !has(own, Trace.START) ? End.NEVER_STARTED : End.STUCK;
    }

    // What is known of the end of plain Java; absent where everything is known.
    private static Optional<String> known(List<Event> own) {
        return own.stream().filter(Lanes::isEnd).findFirst().flatMap(e -> optionalText(e, "known"));
    }

    private static boolean has(List<Event> events, String name) {
        return events.stream().anyMatch(e -> e.name().equals(name));
    }

    private List<Span> spans(List<Event> own, long last) {
        var changes = own.stream().filter(Lanes::changesState).toList();
        var spans = new ArrayList<Span>();
        for (var i = 0; i < changes.size(); i++) {
            var event = changes.get(i);
            var next = i + 1 < changes.size() ? Optional.of(changes.get(i + 1)) : NONE;
            var to = Math.max(next.map(Lanes::tick).orElse(stuckUntil(event, last)), tick(event));
            var neverStarted = next.isEmpty() || next.filter(Lanes::isEnd).isPresent();
            if (neverStarted && event.name().equals(Trace.DESCRIBE)) {
                spans.add(new Span(State.DESCRIBED, tick(event), to, Optional.empty()));
            } else if (!isEnd(event)) {
                add(spans, event, next, to);
            }
        }
        return List.copyOf(spans);
    }

    // A wait that never ends may have begun at the very last tick: it is drawn on for a while.
    private static long stuckUntil(Event event, long last) {
        return switch (event.name()) {
            case Trace.AWAIT, Trace.BLOCK -> last + Math.max(10, last / 5);
            default -> last;
        };
    }

    private static boolean changesState(Event event) {
        return switch (event.name()) {
            case Trace.DESCRIBE,
                    Trace.START,
                    Trace.RUN,
                    Trace.SLEEP,
                    Trace.AWAIT,
                    Trace.RESUME,
                    Trace.BLOCK,
                    Trace.UNBLOCK ->
                    true;
            default -> isEnd(event);
        };
    }

    private void add(List<Span> spans, Event event, Optional<Event> next, long to) {
        var from = tick(event);
        switch (event.name()) {
            case Trace.DESCRIBE -> keep(spans, State.DESCRIBED, from, to, Optional.empty());
            case Trace.START -> keep(spans, State.READY, from, to, Optional.empty());
            case Trace.SLEEP -> {
                var over = optionalLong(event, "millis").map(millis -> from + millis).orElse(to);
                waitThenReady(spans, State.WAITING, from, to, over, optionalText(event, "detail"));
            }
            case Trace.AWAIT -> {
                var on =
                        optionalText(event, "on")
                                .or(() -> next.flatMap(n -> optionalText(n, "on")));
                var ended = on.map(task -> endTicks.getOrDefault(task, to)).orElse(to);
                waitThenReady(spans, State.AWAITING, from, to, Math.max(from, ended), on);
            }
            case Trace.BLOCK -> {
                var over = next.flatMap(n -> optionalLong(n, "served")).orElse(to);
                waitThenReady(spans, State.BLOCKED, from, to, over, optionalText(event, "on"));
            }
            default -> keep(spans, State.RUNNING, from, to, optionalText(event, "detail"));
        }
    }

    // The wait is over at `over`; from there to `to` the task is ready and has no worker.
    private static void waitThenReady(
            List<Span> spans, State state, long from, long to, long over, Optional<String> detail) {
        keep(spans, state, from, Math.min(over, to), detail);
        keep(spans, State.READY, Math.min(over, to), to, Optional.empty());
    }

    // Code takes no virtual time: a running span may have no length and is still seen.
    private static void keep(
            List<Span> spans, State state, long from, long to, Optional<String> detail) {
        if (to > from || state == State.RUNNING) {
            var goesOn =
                    !spans.isEmpty() && state == State.RUNNING && spans.getLast().state() == state;
            if (goesOn && spans.getLast().length() == 0 && spans.getLast().to() == from) {
                spans.removeLast();
            }
            spans.add(new Span(state, from, to, detail));
        }
    }

    static boolean isEnd(Event event) {
        return switch (event.name()) {
            case Trace.DONE, Trace.FAIL, Trace.CANCEL -> true;
            default -> false;
        };
    }

    static String task(Event event) {
        return text(event, Trace.TASK);
    }

    static long tick(Event event) {
        return ((Number) required(event, Trace.TICK)).longValue();
    }

    private static Optional<Long> optionalLong(Event event, String key) {
        return Optional.ofNullable(event.payload().get(key)).map(n -> ((Number) n).longValue());
    }

    static String text(Event event, String key) {
        return required(event, key).toString();
    }

    static Optional<String> optionalText(Event event, String key) {
        return Optional.ofNullable(event.payload().get(key)).map(Object::toString);
    }

    private static Object required(Event event, String key) {
        return Optional.ofNullable(event.payload().get(key))
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + event));
    }

    /// The event moved to another tick.
    static Event at(Event event, long tick) {
        var payload = new LinkedHashMap<>(event.payload());
        payload.put(Trace.TICK, tick);
        return new Event(event.name(), payload, Instant.ofEpochMilli(tick));
    }
}
