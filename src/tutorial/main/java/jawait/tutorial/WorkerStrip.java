package jawait.tutorial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jawait.companion.Event;

/// When each worker was busy. Empty in real time, where the workers are not known.
final class WorkerStrip {

    private record Busy(int worker, long since) {}

    private final NavigableMap<Integer, List<Span>> strips = new TreeMap<>();
    private final Map<String, Integer> lastWorker = new HashMap<>();
    private final Map<String, Busy> busy = new HashMap<>();

    private WorkerStrip() {}

    /// The spans of every worker that was ever used, by its number.
    static NavigableMap<Integer, List<Span>> of(Trace trace) {
        var strip = new WorkerStrip();
        trace.events().forEach(strip::note);
        return strip.strips;
    }

    private void note(Event event) {
        switch (event.name()) {
            case Trace.RUN, Trace.RESUME, Trace.UNBLOCK -> open(event);
            case Trace.SLEEP, Trace.AWAIT, Trace.BLOCK -> close(event);
            case Trace.DONE, Trace.FAIL, Trace.CANCEL -> close(event);
            default -> {}
        }
    }

    // A resume without a worker follows an await that had nothing to wait for: the worker was kept.
    private void open(Event event) {
        var task = Lanes.task(event);
        Lanes.optionalText(event, "worker")
                .ifPresent(worker -> lastWorker.put(task, Integer.parseInt(worker)));
        Optional.ofNullable(lastWorker.get(task))
                .ifPresent(worker -> busy.putIfAbsent(task, new Busy(worker, Lanes.tick(event))));
    }

    private void close(Event event) {
        var task = Lanes.task(event);
        Optional.ofNullable(busy.remove(task))
                .ifPresent(was ->
                        strips.computeIfAbsent(was.worker(), _ -> new ArrayList<>())
                                .add(
                                        new Span(
                                                State.RUNNING,
                                                was.since(),
                                                Lanes.tick(event),
                                                Optional.of(task))));
    }
}
