package jawait.tutorial;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import jawait.companion.Event;
import jawait.tutorial.text.Texts;

/// What a drawing shows of one run, whatever it is drawn with.
///
/// @param subtitle the clock and the workers
/// @param rows the lanes that are drawn (`main` and at most so many tasks), and scopes' heads
/// @param hidden the lanes beyond these
/// @param hiddenInFlight how many of these were in flight, over time
/// @param workers the spans of the workers that are drawn, at most four
/// @param moreWorkers how many workers were used beyond these
/// @param predicted the bars that were predicted, by task
/// @param end the last tick that is drawn
/// @param cutOff whether the run goes on after `end`
/// @param numbers wall, work, saved, in flight
record Panel(
        String title,
        String subtitle,
        List<Row> rows,
        List<Lane> hidden,
        InFlight hiddenInFlight,
        NavigableMap<Integer, List<Span>> workers,
        int moreWorkers,
        InFlight inFlight,
        Map<String, List<Span>> predicted,
        long end,
        boolean cutOff,
        String numbers,
        String caption) {

    /// How much of a run is drawn.
    ///
    /// @param tasks how many tasks have a lane
    /// @param spans how many spans a lane has
    record Limits(int tasks, int spans) {

        static final Limits USUAL = new Limits(8, 48);

        /// Half as much, for a picture that would be too large.
        Optional<Limits> half() {
            return tasks == 1 && spans <= 6
                    ? Optional.empty()
                    : Optional.of(new Limits(Math.max(1, tasks / 2), Math.max(6, spans / 2)));
        }
    }

    private static final int MOST_WORKERS = 4;

    static Panel of(Timeline<?> timeline) {
        return of(timeline, Limits.USUAL);
    }

    static Panel of(Timeline<?> timeline, Limits limits) {
        var run = timeline.run();
        var workers = timeline.workerCount();
        var trace = workers.isPresent() ? run.trace() : run.trace().rounded(10);
        var all = Rows.inOrder(trace.lanes());
        // One lane more is drawn rather than a line that says "+ 1 more".
        var shown = all.subList(0, Math.min(all.size(), limits.tasks() + 1));
        var hidden = all.subList(shown.size(), all.size());
        var strips = WorkerStrip.of(trace);
        var drawn = strips.headMap(MOST_WORKERS, true);
        var predicted = timeline.prediction().spans();
        var end = end(trace, shown, limits, predicted);
        return new Panel(
                timeline.title(),
                subtitle(workers),
                Rows.of(shown, Bracket.of(trace.events(), trace.end())),
                List.copyOf(hidden),
                InFlight.of(ofLanes(trace.events(), hidden)),
                drawn,
                strips.size() - drawn.size(),
                InFlight.of(trace.events()),
                predicted,
                end,
                end < trace.end(),
                Caption.numbers(trace),
                Caption.of(new Run<>(trace, run.outcome()), workers, timeline.prediction()));
    }

    private static List<Event> ofLanes(List<Event> events, List<Lane> lanes) {
        var labels = lanes.stream().map(Lane::label).toList();
        return events.stream().filter(e -> labels.contains(Lanes.task(e))).toList();
    }

    private static String subtitle(Optional<Integer> workers) {
        return workers.map(
                        n -> n == 1 ? "virtual time, 1 worker" : "virtual time, " + n + " workers")
                .orElse("real time, rounded to 10 ms");
    }

    // A lane with hundreds of spans is drawn as far as they can be told apart.
    private static long end(
            Trace trace, List<Lane> lanes, Limits limits, Map<String, List<Span>> predicted) {
        var last =
                lanes.stream()
                        .flatMap(lane -> lane.spans().stream())
                        .mapToLong(Span::to)
                        .reduce(trace.end(), Math::max);
        var foreseen =
                predicted.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Span::to)
                        .reduce(last, Math::max);
        return lanes.stream()
                .filter(lane -> lane.spans().size() > limits.spans())
                .mapToLong(lane -> lane.spans().get(limits.spans()).from())
                .reduce(foreseen, Math::min);
    }

    /// The lanes that are drawn, from above to below.
    List<Lane> lanes() {
        return rows.stream()
                .flatMap(row ->
                        row instanceof Row.OfLane(var lane, _)
                                ? List.of(lane).stream()
                                : List.<Lane>of().stream())
                .toList();
    }

    /// Whether a lane is in this state at a time that is drawn.
    boolean occurs(State state) {
        return lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .anyMatch(s -> s.state() == state && s.from() <= end);
    }

    String workerLabel(int worker) {
        return workers.size() == 1 ? "worker" : "worker " + worker;
    }

    String moreWorkersLabel() {
        return "+ " + moreWorkers + (moreWorkers == 1 ? " more worker" : " more workers");
    }

    /// What the lanes that are not drawn have beside them: `+ 93 more`.
    String more() {
        return "+ " + hidden.size() + " more";
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
            case CANCELLED -> leaked + "⊘ cancelled";
            case ENDED -> leaked + "■ ended";
            case NEVER_STARTED -> "never started";
            case STUCK -> cutOff ? "⟶ goes on" : "stuck";
        };
    }
}
