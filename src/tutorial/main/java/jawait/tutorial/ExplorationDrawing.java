package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jawait.tutorial.text.Texts;

/// Draws an exploration: a bar for each outcome, and a right and the worst schedule step by step.
final class ExplorationDrawing {

    private static final int BAR = 40;
    private static final int MOST_OUTCOMES = 12;
    private static final int MOST_STEPS = 28;
    private static final int LONGEST_STEP = 44;

    private final Exploration<?> exploration;
    private final List<Map.Entry<String, Integer>> outcomes;
    private final int most;
    private final Svg svg = new Svg();
    private double y = 28;

    ExplorationDrawing(Exploration<?> exploration) {
        this.exploration = exploration;
        this.outcomes = List.copyOf(exploration.outcomes().entrySet());
        this.most = exploration.outcomes().values().stream().reduce(1, Math::max);
    }

    /// The text that stands for an outcome; different values have different texts, however long.
    static String text(Outcome<?> outcome) {
        return outcome instanceof Outcome.Value<?>(var value)
                ? Texts.whole(value)
                : outcome.describe();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(exploration.title() + ": " + extent());
        shown().forEach(e -> lines.add(bar(e.getKey(), e.getValue())));
        more().ifPresent(more -> lines.add(" " + more));
        exploration.stateFromOutside().ifPresent(lines::add);
        right().ifPresent(replay -> lines.add("\nright: " + replay.toString().stripTrailing()));
        worst().ifPresent(replay -> lines.add("\nwrong: " + replay.toString().stripTrailing()));
        return String.join("\n", lines) + "\n";
    }

    private String extent() {
        return exploration.schedules()
                + (exploration.exhaustive()
                        ? " schedules, which are all there are"
                        : " random schedules; there are more than "
                                + exploration.limit()
                                + " in all");
    }

    private List<Map.Entry<String, Integer>> shown() {
        return outcomes.subList(0, Math.min(MOST_OUTCOMES, outcomes.size()));
    }

    private Optional<String> more() {
        var hidden = outcomes.size() - MOST_OUTCOMES;
        return hidden > 0 ? Optional.of("+ " + hidden + " more outcomes") : Optional.empty();
    }

    private String bar(String outcome, int count) {
        var width = Math.max(1, Math.round((float) count * BAR / most));
        return " %-12s %s %s"
                .formatted(Texts.cut(outcome), "█".repeat(width), said(outcome, count));
    }

    private String said(String outcome, int count) {
        return count
                + (count == 1 ? ", schedule " : ", for example schedule ")
                + first(outcome)
                + (isExpected(outcome) ? "  ✓ expected" : "");
    }

    private String first(String outcome) {
        return result(outcome).schedules().getFirst();
    }

    private Exploration.Result result(String outcome) {
        return Optional.ofNullable(exploration.found().results().get(outcome)).orElseThrow();
    }

    private boolean isExpected(String outcome) {
        return exploration.expected().filter(e -> text(e).equals(outcome)).isPresent();
    }

    private Optional<Replay> right() {
        return replay(
                outcomes.stream().map(Map.Entry::getKey).filter(this::isExpected).findFirst());
    }

    private Optional<Replay> worst() {
        return exploration
                .expected()
                .flatMap(expected ->
                        replay(
                                outcomes.stream()
                                        .map(Map.Entry::getKey)
                                        .filter(outcome -> !isExpected(outcome))
                                        .max((a, b) -> compare(expected, a, b))));
    }

    private int compare(Outcome<?> expected, String a, String b) {
        return Double.compare(
                badness(expected, result(a).outcome()), badness(expected, result(b).outcome()));
    }

    // Not to end is worse than to fail, and that is worse than any wrong value.
    private static double badness(Outcome<?> expected, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Value<?>(Number seen)
                    when expected instanceof Outcome.Value<?>(Number right) ->
                    Math.abs(seen.doubleValue() - right.doubleValue());
            case Outcome.Value<?> _ -> 1;
            case Outcome.Failure<?> _ -> Double.MAX_VALUE;
            case Outcome.Deadlock<?> _, Outcome.UnknownWait<?> _, Outcome.Endless<?> _ ->
                    Double.POSITIVE_INFINITY;
        };
    }

    private Optional<Replay> replay(Optional<String> outcome) {
        return outcome.map(this::first).map(exploration::replay);
    }

    String svg() {
        svg.text("h", 16, y, exploration.title());
        svg.text("m e", Scale.WIDTH - 16, y, extent());
        y += 14;
        shown().forEach(e -> svgBar(e.getKey(), e.getValue()));
        more().ifPresent(this::line);
        exploration
                .stateFromOutside()
                .ifPresent(text -> TextDrawing.wrap(text, 112).forEach(this::line));
        var left = right().map(replay -> steps(replay, "right", "b ok", 16));
        var right = worst().map(replay -> steps(replay, "wrong", "b bad", 420));
        var bottom = Math.max(left.orElse(y), right.orElse(y));
        return svg.document(bottom + 8, exploration.title(), description());
    }

    private void line(String text) {
        y += 18;
        svg.text("t", 16, y, text);
    }

    private void svgBar(String outcome, int count) {
        var width = Math.max(2, 330.0 * count / most);
        var left = left();
        svg.text("l", 16, y + 16, Texts.cut(outcome));
        svg.rect(kind(outcome), left, y + 5, width, 14);
        svg.text(
                isExpected(outcome) ? "ok" : "m",
                left + width + 10,
                y + 16,
                said(outcome, count).replace("for example", "e.g."));
        y += 24;
    }

    // As much room for the outcomes as the longest of them takes.
    private double left() {
        var longest =
                shown().stream().mapToInt(e -> Texts.cut(e.getKey()).length()).reduce(0, Math::max);
        return 16 + Math.max(60, longest * 7 + 14);
    }

    private String kind(String outcome) {
        if (exploration.expected().isEmpty()) {
            return "plain";
        }
        return isExpected(outcome) ? "good" : "wrong";
    }

    private double steps(Replay replay, String verdict, String classes, int x) {
        var line = y + 24;
        svg.text(
                classes,
                x,
                line,
                verdict
                        + ": schedule "
                        + replay.schedule()
                        + " gives "
                        + Texts.cut(replay.outcome()));
        var turns = replay.turns();
        for (var turn : turns.subList(0, Math.min(MOST_STEPS, turns.size()))) {
            line += 17;
            svg.text("m e", x + 16, line, String.valueOf(turn.number()));
            svg.text("b", x + 26, line, Texts.cut(turn.who(), 12));
            svg.text("t", x + 112, line, Texts.cut(turn.does(), LONGEST_STEP));
        }
        if (turns.size() > MOST_STEPS) {
            line += 17;
            svg.text("m", x + 26, line, "… and " + (turns.size() - MOST_STEPS) + " more steps");
        }
        return line + 6;
    }

    private String description() {
        var said = new ArrayList<String>();
        said.add(extent() + ".");
        shown().forEach(e -> said.add(e.getKey() + ": " + said(e.getKey(), e.getValue()) + "."));
        exploration.stateFromOutside().ifPresent(said::add);
        return String.join(" ", said);
    }
}
