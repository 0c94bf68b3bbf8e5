package jawait.tutorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jawait.companion.Event;

/// From when to when a scope was open, and when its own code had ended and it waited for the rest.
///
/// @param owner the task in which the scope stands
record Bracket(String label, String owner, long open, long join, long close) {

    /// The scopes by their labels; one that never closed is open until `end`.
    static Map<String, Bracket> of(List<Event> events, long end) {
        var brackets = new LinkedHashMap<String, Bracket>();
        for (var event : events) {
            var tick = Lanes.tick(event);
            Lanes.optionalText(event, "scope")
                    .ifPresent(label -> {
                        switch (event.name()) {
                            case Trace.SCOPE_OPEN ->
                                    brackets.put(
                                            label,
                                            new Bracket(label, Lanes.task(event), tick, end, end));
                            case Trace.SCOPE_JOIN ->
                                    brackets.computeIfPresent(label, (_, b) -> b.joins(tick));
                            case Trace.SCOPE_CLOSE ->
                                    brackets.computeIfPresent(label, (_, b) -> b.closes(tick));
                            default -> {}
                        }
                    });
        }
        return brackets;
    }

    private Bracket joins(long tick) {
        return new Bracket(label, owner, open, tick, close);
    }

    private Bracket closes(long tick) {
        return new Bracket(label, owner, open, join, tick);
    }
}
