package jawait.tutorial;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What must be the same in virtual and in real time.
record Facts(
        Map<String, End> ends,
        List<String> order,
        List<Wait> waits,
        TreeSet<String> overlaps,
        List<String> leaked,
        String outcome) {

    static Facts of(Run<?> run) {
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
                trace.waits().stream().sorted(BY_TEXT).toList(),
                overlaps,
                trace.leaked(),
                run.outcome().describe());
    }

    /// Without whom they waited for, which plain Java does not always tell.
    Facts withoutWaits() {
        return new Facts(ends, order, List.of(), overlaps, leaked, outcome);
    }

    // Two tasks that await at the same moment may come in either order.
    private static final Comparator<Wait> BY_TEXT = Comparator.comparing(Wait::toString);
}
