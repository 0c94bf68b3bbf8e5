package jawait.tutorial;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What must be the same in virtual and in real time.
record Facts(
        Map<String, End> ends,
        List<String> order,
        List<Wait> waits,
        TreeSet<String> overlaps,
        List<String> leaked,
        String outcome) {

    // Several looks of the sampler, also on a busy machine.
    private static final long SEEN_IN_ANY_CASE = 60;

    static Facts of(Run<?> run) {
        return of(run, run.trace().waits());
    }

    /// Of plain Java, whose waits are seen by looking: one that is over at once may be missed.
    static Facts ofPlain(Run<?> run) {
        return of(run, run.trace().lanes().stream().flatMap(Facts::longWaits).toList());
    }

    private static Stream<Wait> longWaits(Lane lane) {
        return lane.spans().stream()
                .filter(span -> span.state() == State.AWAITING)
                .filter(span -> span.length() >= SEEN_IN_ANY_CASE)
                .flatMap(span -> span.detail().stream())
                .map(on -> new Wait(lane.label(), on));
    }

    private static Facts of(Run<?> run, List<Wait> waits) {
        var trace = run.trace();
        var ends = new TreeMap<String, End>();
        trace.lanes().forEach(lane -> ends.put(lane.label(), lane.end()));
        var overlaps = new TreeSet<String>();
        for (var a : trace.started()) {
            for (var b : trace.started()) {
                if (a.compareTo(b) < 0 && trace.overlap(a, b)) {
                    overlaps.add(a + " with " + b);
                }
            }
        }
        return new Facts(
                ends,
                trace.order(),
                waits.stream().sorted(BY_TEXT).toList(),
                overlaps,
                trace.leaked(),
                run.outcome().describe());
    }

    // Two tasks that await at the same moment may come in either order.
    private static final Comparator<Wait> BY_TEXT = Comparator.comparing(Wait::toString);
}
