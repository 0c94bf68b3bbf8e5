package jawait.tutorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bars that somebody drew before the run: who is in flight from when to when.
///
/// @param spans by the label of the task, in the order given
record Prediction(Map<String, List<Span>> spans) {

    static final Prediction NONE = new Prediction(Map.of());

    private static final Pattern BAR =
            Pattern.compile("\\s*([^:,;]+?)\\s*:\\s*(\\d+)\\s*-\\s*(\\d+)\\s*[,;]?");

    /// Reads bars such as `A: 0-100, B: 100-200`.
    ///
    /// @throws IllegalArgumentException if it is written in another way, or a bar ends before it
    ///   begins
    static Prediction parse(String bars) {
        var spans = new LinkedHashMap<String, List<Span>>();
        var matcher = BAR.matcher(bars);
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            var span = span(matcher.group(2), matcher.group(3));
            spans.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>()).add(span);
        }
        if (spans.isEmpty() || !bars.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "cannot read \"" + bars + "\": write bars like \"A: 0-100, B: 100-200\"");
        }
        return new Prediction(spans);
    }

    private static Span span(String from, String to) {
        var span = new Span(State.DESCRIBED, millis(from), millis(to), Optional.empty());
        if (span.to() < span.from()) {
            throw new IllegalArgumentException(
                    "a bar cannot end before it begins: " + from + "-" + to);
        }
        return span;
    }

    private static long millis(String digits) {
        if (digits.length() > 9) {
            throw new IllegalArgumentException(digits + " ms is longer than any picture shows");
        }
        return Long.parseLong(digits);
    }

    /// What is different from the run, the first difference only; or that nothing is.
    Optional<String> compare(Trace trace) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var difference =
                spans.entrySet().stream()
                        .map(e -> difference(trace, e.getKey(), e.getValue().getFirst()))
                        .flatMap(Optional::stream)
                        .findFirst();
        return difference.or(() -> Optional.of("It is as you drew it."));
    }

    private static Optional<String> difference(Trace trace, String task, Span drawn) {
        var said = "You drew " + task + " from " + drawn.from() + " to " + drawn.to() + " ms; ";
        var lane = trace.lanes().stream().filter(l -> l.label().equals(task)).findFirst();
        if (lane.isEmpty() || lane.get().end() == End.NEVER_STARTED) {
            return Optional.of(said + "it never ran.");
        }
        var from = lane.get().inFlightFrom();
        var to = lane.get().endTick().orElse(trace.end());
        return isNear(from, drawn.from(), trace) && isNear(to, drawn.to(), trace)
                ? Optional.empty()
                : Optional.of(said + "it was in flight from " + from + " to " + to + " ms.");
    }

    // A twentieth of the picture is as exact as a drawing can be.
    private static boolean isNear(long tick, long drawn, Trace trace) {
        return Math.abs(tick - drawn) <= Math.max(1, trace.end() / 20);
    }
}
