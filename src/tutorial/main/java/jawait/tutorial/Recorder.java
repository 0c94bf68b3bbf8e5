package jawait.tutorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongSupplier;
import jawait.companion.Event;

/// Collects what happens in one program, in the order in which it happens. Thread-safe.
final class Recorder {

    private final LongSupplier clock;
    private final int limit;
    private final List<Event> events = new ArrayList<>();
    private boolean closed;

    /// Records with the milliseconds of `clock`, up to `limit` events.
    Recorder(LongSupplier clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /// Adds one event; `details` are keys and values in turn.
    synchronized void record(String name, String task, Object... details) {
        if (closed || events.size() >= limit) {
            return;
        }
        var tick = clock.getAsLong();
        var payload = new LinkedHashMap<String, Object>();
        payload.put(Trace.TASK, task);
        payload.put(Trace.TICK, tick);
        for (var i = 0; i < details.length; i += 2) {
            payload.put((String) details[i], details[i + 1]);
        }
        events.add(new Event(name, payload, Instant.ofEpochMilli(tick)));
    }

    synchronized boolean isFull() {
        return events.size() >= limit;
    }

    int limit() {
        return limit;
    }

    /// The events so far. Nothing is recorded any more.
    synchronized List<Event> close() {
        closed = true;
        return List.copyOf(events);
    }
}
