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
        var leaked = started && mainEnded && !endedInTime.contains(label);
        var tick = endTicks.get(label);
        var result =
                own.stream()
                        .filter(Lanes::isEnd)
                        .findFirst()
                        .flatMap(e -> optionalText(e, "detail"));
        var parent = own.stream().findFirst().flatMap(e -> optionalText(e, "parent"));
        return new Lane(
                label,
                parent,
                spans(own, lastTick(end)),
                end,
                tick == null ? OptionalLong.empty() : OptionalLong.of(tick),
                leaked,
                result);
    }

    // A bar that never became a task is drawn as long as the program itself took.
    private long lastTick(End end) {
        var last = events.isEmpty() ? 0 : tick(events.getLast());
        return end == End.NEVER_STARTED ? endTicks.getOrDefault(Program.MAIN, last) : last;
    }

    private End end(String label, List<Event> own) {
        if (has(own, Trace.DONE)) {
            return End.VALUE;
        }
        if (has(own, Trace.FAIL)) {
            var seen = label.equals(Program.MAIN) || surfaced.contains(label);
            return seen ? End.EXCEPTION : End.UNSEEN_EXCEPTION;
        }
        return has(own, Trace.DESCRIBE) && !has(own, Trace.START) ? End.NEVER_STARTED : End.STUCK;
    }

    private static boolean has(List<Event> events, String name) {
        return events.stream().anyMatch(e -> e.name().equals(name));
    }

    private List<Span> spans(List<Event> own, long last) {
        var changes = own.stream().filter(Lanes::changesState).toList();
        var spans = new ArrayList<Span>();
        for (var i = 0; i < changes.size(); i++) {
            var event = changes.get(i);
            var to = i + 1 < changes.size() ? tick(changes.get(i + 1)) : stuckUntil(event, last);
            if (changes.size() == 1 && event.name().equals(Trace.DESCRIBE)) {
                spans.add(
                        new Span(
                                State.DESCRIBED,
                                tick(event),
                                Math.max(to, tick(event)),
                                Optional.empty()));
            } else if (!isEnd(event)) {
                add(spans, event, tick(event), Math.max(to, tick(event)));
            }
        }
        return List.copyOf(spans);
    }

    // A wait that never ends may have begun at the very last tick: it is drawn on for a while.
    private static long stuckUntil(Event event, long last) {
        return event.name().equals(Trace.AWAIT) ? last + Math.max(10, last / 5) : last;
    }

    private static boolean changesState(Event event) {
        return switch (event.name()) {
            case Trace.SURFACE, Trace.GET, Trace.SET -> false;
            default -> true;
        };
    }

    private void add(List<Span> spans, Event event, long from, long to) {
        switch (event.name()) {
            case Trace.DESCRIBE -> keep(spans, State.DESCRIBED, from, to, Optional.empty());
            case Trace.START -> keep(spans, State.READY, from, to, Optional.empty());
            case Trace.SLEEP ->
                    waitThenReady(spans, event, State.WAITING, to, from + millis(event));
            case Trace.AWAIT -> {
                var ended = endTicks.getOrDefault(text(event, "on"), to);
                waitThenReady(spans, event, State.AWAITING, to, Math.max(from, ended));
            }
            default -> keep(spans, State.RUNNING, from, to, optionalText(event, "detail"));
        }
    }

    // The wait is over at `over`; from there to `to` the task is ready and has no worker.
    private void waitThenReady(List<Span> spans, Event event, State state, long to, long over) {
        var detail = optionalText(event, state == State.AWAITING ? "on" : "detail");
        keep(spans, state, tick(event), Math.min(over, to), detail);
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
        return event.name().equals(Trace.DONE) || event.name().equals(Trace.FAIL);
    }

    static String task(Event event) {
        return text(event, Trace.TASK);
    }

    static long tick(Event event) {
        return ((Number) required(event, Trace.TICK)).longValue();
    }

    private static long millis(Event event) {
        return ((Number) required(event, "millis")).longValue();
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
