package jawait.tutorial;

import java.lang.Thread.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Looks at the threads of a real-time program every few milliseconds and records what they do
/// between the verbs: sleep, wait for another task, stand at a lock.
///
/// A wait counts when it is seen twice in a row. Whom a thread waits for cannot be seen. Not
/// thread-safe: used by the watching thread alone.
final class Sampler {

    private record Look(long verbs, State state, int blocker) {

        boolean isStill() {
            return switch (state) {
                case WAITING, TIMED_WAITING, BLOCKED -> true;
                case NEW, RUNNABLE, TERMINATED -> false;
            };
        }
    }

    private record Seen(Look look, Optional<String> noted) {}

    private static final Set<String> OWN_LOCKS =
            Set.of("java.io.PrintStream", name(Recorder.class), name(Attention.class));

    private final Recorder recorder;
    private final Map<Execution, Seen> seen = new HashMap<>();

    Sampler(Recorder recorder) {
        this.recorder = recorder;
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    /// Looks once at every task that is alive.
    void look(Iterable<Execution> alive) {
        alive.forEach(this::look);
    }

    private void look(Execution self) {
        var thread = self.thread().orElseThrow();
        var verbs = self.attention().count();
        var state = thread.getState();
        var look = new Look(verbs, state, System.identityHashCode(LockSupport.getBlocker(thread)));
        var before = Optional.ofNullable(seen.get(self)).filter(s -> s.look().verbs() == verbs);
        if (self.attention().isInVerb()) {
            seen.remove(self);
        } else if (before.isPresent() && sameWait(before.get().look(), look)) {
            noteWait(self, before.get());
        } else {
            before.flatMap(Seen::noted).ifPresent(event -> noteGoingOn(self, verbs, event));
            seen.put(self, new Seen(look, Optional.empty()));
        }
    }

    private static boolean sameWait(Look before, Look now) {
        return now.isStill() && now.state() == before.state() && now.blocker() == before.blocker();
    }

    private void noteWait(Execution self, Seen before) {
        var stack = self.thread().orElseThrow().getStackTrace();
        if (before.noted().isPresent() || isOurs(stack)) {
            return;
        }
        var call = LibraryCall.of(stack);
        var event = eventOf(call, before.look().state());
        var done =
                self.attention()
                        .noteIfStill(
                                before.look().verbs(),
                                () -> recorder.record(event, self.label(), details(event, call)));
        if (done) {
            seen.put(self, new Seen(before.look(), Optional.of(event)));
        }
    }

    private static boolean isOurs(StackTraceElement[] stack) {
        return stack.length == 0
                || Arrays.stream(stack).anyMatch(f -> OWN_LOCKS.contains(f.getClassName()));
    }

    private static String eventOf(Optional<LibraryCall> call, State state) {
        if (call.isEmpty() || state == State.BLOCKED) {
            return Trace.BLOCK;
        }
        if (call.get().isSleep()) {
            return Trace.SLEEP;
        }
        return call.get().isAwait() ? Trace.AWAIT : Trace.BLOCK;
    }

    private static Object[] details(String event, Optional<LibraryCall> call) {
        return switch (event) {
            case Trace.BLOCK ->
                    new Object[] {"on", call.map(LibraryCall::type).orElse("synchronized")};
            case Trace.AWAIT ->
                    new Object[] {"call", call.map(LibraryCall::toString).orElse("await")};
            default -> new Object[0];
        };
    }

    private void noteGoingOn(Execution self, long verbs, String event) {
        var how =
                switch (event) {
                    case Trace.AWAIT -> Trace.RESUME;
                    case Trace.BLOCK -> Trace.UNBLOCK;
                    default -> Trace.RUN;
                };
        self.attention().noteIfStill(verbs, () -> recorder.record(how, self.label()));
    }
}
