package jawait.tutorial;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import jawait.companion.Event;

/// How many tasks were started and not yet ended, over time.
///
/// @param steps the number that each tick ends with
/// @param max the highest number of all
record InFlight(NavigableMap<Long, Integer> steps, int max) {

    static InFlight of(List<Event> events) {
        var steps = new TreeMap<Long, Integer>();
        var count = 0;
        var max = 0;
        steps.put(0L, 0);
        for (var event : events) {
            if (event.name().equals(Trace.START)) {
                count++;
            } else if (Lanes.isEnd(event) && !Lanes.task(event).equals(Program.MAIN)) {
                count--;
            }
            max = Math.max(max, count);
            steps.put(Lanes.tick(event), count);
        }
        return new InFlight(withoutRepeats(steps), max);
    }

    private static NavigableMap<Long, Integer> withoutRepeats(NavigableMap<Long, Integer> steps) {
        var changes = new TreeMap<Long, Integer>();
        steps.forEach((tick, count) -> {
            if (changes.isEmpty() || !changes.lastEntry().getValue().equals(count)) {
                changes.put(tick, count);
            }
        });
        return changes;
    }
}
