package jawait.tutorial;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// What a drawing shows of one run, whatever it is drawn with.
///
/// @param subtitle the clock and the workers
/// @param lanes the lanes that are drawn: `main` and at most eight tasks
/// @param hidden how many tasks there are beyond these
/// @param workers the spans of the workers that are drawn, at most four
/// @param end the last tick that is drawn
/// @param cutOff whether the run goes on after `end`
/// @param numbers wall, work, saved, in flight
record Panel(
        String title,
        String subtitle,
        List<Lane> lanes,
        int hidden,
        NavigableMap<Integer, List<Span>> workers,
        InFlight inFlight,
        long end,
        boolean cutOff,
        String numbers,
        String caption) {

    private static final int MOST_TASKS = 8;
    private static final int MOST_WORKERS = 4;
    private static final int MOST_SPANS = 48;

    static Panel of(Timeline<?> timeline) {
        var run = timeline.run();
        var workers = timeline.workerCount();
        var trace = workers.isPresent() ? run.trace() : run.trace().rounded(10);
        var all = trace.lanes();
        var shown = all.size() - 1 <= MOST_TASKS ? all : all.subList(0, MOST_TASKS);
        var strips = WorkerStrip.of(trace);
        var end = end(trace, shown);
        return new Panel(
                timeline.title(),
                subtitle(workers),
                List.copyOf(shown),
                all.size() - shown.size(),
                strips.headMap(MOST_WORKERS, true),
                InFlight.of(trace.events()),
                end,
                end < trace.end(),
                Caption.numbers(trace),
                Caption.of(new Run<>(trace, run.outcome()), workers));
    }

    private static String subtitle(Optional<Integer> workers) {
        return workers.map(
                        n -> n == 1 ? "virtual time, 1 worker" : "virtual time, " + n + " workers")
                .orElse("real time, rounded to 10 ms");
    }

    // A lane with hundreds of spans is drawn as far as they can be told apart.
    private static long end(Trace trace, List<Lane> lanes) {
        var last =
                lanes.stream()
                        .flatMap(lane -> lane.spans().stream())
                        .mapToLong(Span::to)
                        .reduce(trace.end(), Math::max);
        return lanes.stream()
                .filter(lane -> lane.spans().size() > MOST_SPANS)
                .mapToLong(lane -> lane.spans().get(MOST_SPANS).from())
                .reduce(last, Math::min);
    }

    /// What stands behind a lane's bar.
    String mark(Lane lane) {
        if (lane.endTick().isPresent() && lane.endTick().getAsLong() > end) {
            return "⟶ goes on";
        }
        var leaked = lane.leaked() ? "⟶ " : "";
        return switch (lane.end()) {
            case VALUE -> leaked + "✓" + lane.result().map(r -> " " + Texts.cut(r)).orElse("");
            case EXCEPTION -> leaked + "✗ " + lane.result().map(Texts::cut).orElse("");
            case UNSEEN_EXCEPTION -> leaked + "✗ nobody awaited it";
            case NEVER_STARTED -> "never started";
            case STUCK -> cutOff ? "⟶ goes on" : "stuck";
        };
    }
}
