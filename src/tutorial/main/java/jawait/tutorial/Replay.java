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
        return turns().stream()
                .map(turn -> "%4d  %-10s %s".formatted(turn.number(), turn.who(), turn.does()))
                .toList();
    }

    /// Who had a turn and what it did with it.
    record Turn(long number, String who, String does) {}

    List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        for (var step = 1L; step <= trace.end(); step++) {
            var number = step;
            var events = trace.events().stream().filter(e -> Lanes.tick(e) == number).toList();
            var who = Lanes.task(events.getFirst());
            var acts = events.stream().map(Replay::act).filter(act -> !act.isEmpty()).toList();
            var does = acts.isEmpty() ? "goes on" : String.join(", ", acts);
            turns.add(new Turn(step, who, does));
        }
        return List.copyOf(turns);
    }

    private static String act(Event event) {
        return switch (event.name()) {
            case Trace.START -> "starts " + Lanes.task(event);
            case Trace.AWAIT -> "awaits " + Lanes.text(event, "on");
            case Trace.SLEEP -> "waits";
            case Trace.BLOCK -> "waits for " + Lanes.text(event, "on");
            case Trace.ACQUIRE -> "takes " + Lanes.text(event, "on");
            case Trace.RELEASE -> "gives back " + Lanes.text(event, "on");
            case Trace.PUT ->
                    "puts " + Lanes.text(event, "detail") + " into " + Lanes.text(event, "queue");
            case Trace.TAKE ->
                    "takes "
                            + Lanes.text(event, "detail")
                            + " out of "
                            + Lanes.text(event, "queue");
            case Trace.INTERRUPT -> "cancels " + Lanes.task(event);
            case Trace.CANCEL -> "ends, cancelled";
            case Trace.SCOPE_OPEN -> "opens scope " + Lanes.text(event, "scope");
            case Trace.SCOPE_CLOSE -> "closes scope " + Lanes.text(event, "scope");
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
