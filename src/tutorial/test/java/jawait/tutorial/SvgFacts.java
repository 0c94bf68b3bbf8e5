package jawait.tutorial;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jawait.tutorial.text.Xml;

/// What a reader can see in an SVG picture of one run, read back from its text.
///
/// @param lanes from above to below
/// @param arrows how many arrows there are
record SvgFacts(List<LaneSeen> lanes, long arrows, String numbers) {

    /// One lane: its name, the kinds of its bars, and the mark behind it.
    record LaneSeen(String label, Set<State> states, String mark) {}

    private static final Pattern ELEMENT =
            Pattern.compile(
                    "<(text|path) class=\"([^\"]*)\"(?: x=\"([^\"]*)\" y=\"[^\"]*\"| d=\"([^\"]*)\")"
                            + "(?:/>|>([^<]*)<)");
    private static final Map<String, State> STATES =
            Map.of(
                    "d", State.DESCRIBED,
                    "r", State.READY,
                    "x", State.RUNNING,
                    "w1", State.WAITING,
                    "a1", State.AWAITING,
                    "l1", State.BLOCKED);
    private static final Set<String> LABELS = Set.of("l", "l b");

    static SvgFacts of(String svg) {
        var lanes = new ArrayList<LaneSeen>();
        var arrows = 0L;
        var numbers = "";
        var above = true;
        for (var match : ELEMENT.matcher(svg).results().toList()) {
            var classes = match.group(2);
            var content = match.group(5) == null ? "" : match.group(5);
            if (classes.equals("y")) {
                arrows = match.group(4).chars().filter(c -> c == 'M').count();
            } else if (classes.equals("n")) {
                numbers = content;
                above = false;
            } else if (LABELS.contains(classes) && Double.parseDouble(match.group(3)) < 120) {
                lanes.add(new LaneSeen(content, EnumSet.noneOf(State.class), ""));
            } else if (above && STATES.containsKey(classes)) {
                lanes.getLast().states().add(STATES.get(classes));
            } else if (classes.startsWith("l ")) {
                var lane = lanes.removeLast();
                lanes.add(new LaneSeen(lane.label(), lane.states(), content));
            }
        }
        return new SvgFacts(lanes, arrows, numbers);
    }

    /// What ought to be seen of a panel.
    static SvgFacts expected(Panel panel, long arrows) {
        var lanes =
                panel.lanes().stream()
                        .map(lane ->
                                new LaneSeen(label(lane), states(panel, lane), mark(panel, lane)))
                        .toList();
        return new SvgFacts(lanes, arrows, panel.numbers());
    }

    private static String label(Lane lane) {
        return lane.label().length() <= 15 ? lane.label() : lane.label().substring(0, 14) + "…";
    }

    private static Set<State> states(Panel panel, Lane lane) {
        var states = EnumSet.noneOf(State.class);
        lane.spans().stream()
                .filter(s -> s.from() <= panel.end())
                .forEach(s -> states.add(s.state()));
        return states;
    }

    // Of a failure nobody met, the cross alone is a mark: what it means is said beside it.
    private static String mark(Panel panel, Lane lane) {
        var mark = panel.mark(lane);
        return Xml.escape(
                lane.end() == End.UNSEEN_EXCEPTION
                        ? mark.substring(0, mark.indexOf('✗') + 1)
                        : mark);
    }
}
