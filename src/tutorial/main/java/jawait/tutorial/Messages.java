package jawait.tutorial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What is said when a scheduler gives up: what happened, and what to do next.
final class Messages {

    private static final String IN_AWAIT = "Await only tasks that do not wait for you.";
    private static final String AT_A_LOCK =
            "Take locks in the same order everywhere, and give back or put what others wait for.";

    private Messages() {}

    /// Who waits for whom, as far as the waiting goes round.
    static String deadlock(List<Execution> waiting) {
        var chain = new LinkedHashSet<Execution>();
        for (var e = waiting.stream().findFirst();
                e.isPresent() && chain.add(e.get());
                e = e.get().waitsFor()) {}
        var parts = chain.stream().flatMap(e -> wait(e).stream()).toList();
        return "deadlock: "
                + String.join(", ", parts)
                + (parts.size() == 1 ? "; it can never go on. " : "; none of them can go on. ")
                + (chain.stream().anyMatch(e -> e.blockade().isPresent()) ? AT_A_LOCK : IN_AWAIT);
    }

    private static Optional<String> wait(Execution e) {
        return e.awaited()
                .map(on -> e.label() + " waits for " + on.label())
                .or(() -> e.blockade().map(there -> e.label() + " waits for " + at(there)));
    }

    private static String at(Blockade there) {
        var holder = there.holder().map(h -> ", which " + h.label() + " holds").orElse("");
        return there.on() + holder;
    }

    /// Real time: `main` has not come to its end.
    static String tooLong(String label, long seconds) {
        return "no end in sight: "
                + label
                + " has not ended after "
                + seconds
                + " s. Look for a loop without a way out, or for a wait that nobody ends.";
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

    /// Which task waits where, and what virtual time has in its place.
    static String unknownWait(String label, Optional<LibraryCall> call, Optional<String> place) {
        return label
                + " waits in "
                + call.map(LibraryCall::toString).orElse("synchronized")
                + place.map(p -> " (called by " + p + ")").orElse("")
                + ", which virtual time does not know. Use "
                + call.map(Messages::instead).orElse("lock(name)")
                + ", or run it in real time with .realTime().";
    }

    private static String instead(LibraryCall call) {
        if (call.isSleep()) {
            return "nap(millis)";
        }
        if (call.isAwait()) {
            return "start and await";
        }
        if (call.type().endsWith("Lock")) {
            return "lock(name)";
        }
        if (call.type().endsWith("Queue") || call.type().endsWith("Deque")) {
            return "queue(name, capacity)";
        }
        return call.type().equals("Semaphore")
                ? "semaphore(name, permits)"
                : "fetch, nap, await, lock, semaphore or queue";
    }
}
