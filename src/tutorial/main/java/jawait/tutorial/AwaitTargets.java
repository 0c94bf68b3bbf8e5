package jawait.tutorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jawait.companion.Event;

/// Says whom plain Java waited for, where that cannot be seen: the one task that ended at the
/// moment at which the wait was over. If several did, it stays unknown.
final class AwaitTargets {

    private static final long SHORTLY_BEFORE = 60;
    private static final long SHORTLY_AFTER = 5;
    private static final long APART = 20;

    private final List<Event> events;

    private AwaitTargets(List<Event> events) {
        this.events = events;
    }

    /// The events, with `on` added where it follows.
    static List<Event> completed(List<Event> events) {
        var targets = new AwaitTargets(events);
        return IntStream.range(0, events.size()).mapToObj(targets::completed).toList();
    }

    private Event completed(int index) {
        var event = events.get(index);
        if (!event.name().equals(Trace.AWAIT) || event.payload().containsKey("on")) {
            return event;
        }
        var on = over(index).flatMap(over -> onlyOneThatEnds(event, Lanes.tick(over)));
        return on.map(label -> with(event, label)).orElse(event);
    }

    private Optional<Event> over(int index) {
        var task = Lanes.task(events.get(index));
        return events.stream().skip(index + 1).filter(e -> Lanes.task(e).equals(task)).findFirst();
    }

    private Optional<String> onlyOneThatEnds(Event wait, long over) {
        var ends =
                events.stream()
                        .filter(Lanes::isEnd)
                        .filter(e -> !Lanes.task(e).equals(Lanes.task(wait)))
                        .filter(e -> Lanes.tick(e) >= Lanes.tick(wait))
                        .filter(e -> Lanes.tick(e) <= over + SHORTLY_AFTER)
                        .toList();
        if (ends.isEmpty() || Lanes.tick(ends.getLast()) < over - SHORTLY_BEFORE) {
            return Optional.empty();
        }
        var last = ends.getLast();
        var close = ends.stream().filter(e -> Lanes.tick(e) >= Lanes.tick(last) - APART).count();
        return close == 1 ? Optional.of(Lanes.task(last)) : Optional.empty();
    }

    private static Event with(Event event, String on) {
        var payload = new LinkedHashMap<>(event.payload());
        payload.put("on", on);
        return new Event(event.name(), payload, event.timestamp());
    }
}
