package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import jawait.companion.Event;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;

/// One schedule of an exploration, step by step: who had the turn, and what it did with it.
///
/// @param schedule the schedule's id
/// @param outcome what came out, as one line
/// @param trace what happened; its ticks are the numbers of the steps
public record Replay(String schedule, String outcome, Trace trace) implements Displayable {

    /// The steps, one line each.
    ///
    /// @return an unmodifiable list such as `1 main starts A, starts B, awaits A`
    public List<String> steps() {
        var lines = new ArrayList<String>();
        for (var step = 1L; step <= trace.end(); step++) {
            var number = step;
            var events = trace.events().stream().filter(e -> Lanes.tick(e) == number).toList();
            var who = Lanes.task(events.getFirst());
            var acts = events.stream().map(Replay::act).filter(act -> !act.isEmpty()).toList();
            var does = acts.isEmpty() ? "goes on" : String.join(", ", acts);
            lines.add("%4d  %-10s %s".formatted(step, who, does));
        }
        return List.copyOf(lines);
    }

    private static String act(Event event) {
        return switch (event.name()) {
            case Trace.START -> "starts " + Lanes.task(event);
            case Trace.AWAIT -> "awaits " + Lanes.text(event, "on");
            case Trace.SLEEP -> "waits";
            case Trace.RUN ->
                    Lanes.optionalText(event, "detail").map(d -> "computes " + d).orElse("");
            case Trace.GET ->
                    "reads " + Lanes.text(event, "cell") + " = " + Lanes.text(event, "detail");
            case Trace.SET ->
                    "sets " + Lanes.text(event, "cell") + " = " + Lanes.text(event, "detail");
            case Trace.DONE ->
                    "ends" + Lanes.optionalText(event, "detail").map(d -> " with " + d).orElse("");
            case Trace.FAIL -> "fails with " + Lanes.text(event, "detail");
            default -> "";
        };
    }

    /// The steps as `text/plain`.
    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString());
    }

    /// The schedule, its outcome and its steps.
    @Override
    public String toString() {
        return "schedule "
                + schedule
                + " gives "
                + outcome
                + "\n"
                + String.join("\n", steps())
                + "\n";
    }
}
