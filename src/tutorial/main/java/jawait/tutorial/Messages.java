package jawait.tutorial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What is said when a scheduler gives up: what happened, and what to do next.
final class Messages {

    private Messages() {}

    /// Who waits for whom, as far as the waiting goes round.
    static String deadlock(List<Execution> waiting) {
        var chain = new LinkedHashSet<Execution>();
        for (var e = waiting.stream().findFirst();
                e.isPresent() && chain.add(e.get());
                e = e.get().awaited()) {}
        var parts =
                chain.stream()
                        .filter(e -> e.awaited().isPresent())
                        .map(e -> e.label() + " waits for " + e.awaited().get().label())
                        .toList();
        return "deadlock: "
                + String.join(", ", parts)
                + "; none of them can go on. Await only tasks that do not wait for you.";
    }

    static String tooManyEvents(String label, int limit) {
        return "no end in sight: more than "
                + limit
                + " steps, the last of them by "
                + label
                + ". Look for a loop without a way out.";
    }

    static String endless(String label, long seconds, Optional<String> place) {
        return "no end in sight: "
                + label
                + " has been running for "
                + seconds
                + " s without a fetch, nap, compute or await"
                + place.map(p -> " (now in " + p + ")").orElse("")
                + ". Look for a loop without a way out.";
    }

    static String unknownWait(String label, String call, Optional<String> place) {
        return label
                + " waits in "
                + call
                + place.map(p -> " (called by " + p + ")").orElse("")
                + ", which virtual time does not know. Use fetch, nap or await, or run it in real"
                + " time with .realTime().";
    }
}
