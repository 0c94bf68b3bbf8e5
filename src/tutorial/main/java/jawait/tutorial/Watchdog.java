package jawait.tutorial;

import java.lang.Thread.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Notices that the task whose turn it is stands still in a call the scheduler does not know, or
/// runs without end.
///
/// Not thread-safe: used by the watching thread alone.
final class Watchdog {

    private static final long PARKED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long BLOCKED_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long ENDLESS_SECONDS = 5;

    private final long endlessSeconds;
    private long turn = -1;
    private long turnBegan;
    private Optional<Long> stillSince = Optional.empty();

    /// A watchdog that takes five seconds in one turn for an endless loop.
    Watchdog() {
        this(ENDLESS_SECONDS);
    }

    Watchdog(long endlessSeconds) {
        this.endlessSeconds = endlessSeconds;
    }

    /// Looks at the task whose turn it is, the how-manieth turn of the program this is.
    ///
    /// @return why to give up, if there is a reason to
    Optional<Ending> look(Execution active, long currentTurn) {
        var now = System.nanoTime();
        if (currentTurn != turn) {
            turn = currentTurn;
            turnBegan = now;
            stillSince = Optional.empty();
        }
        var thread = active.thread().orElseThrow();
        var stack = thread.getStackTrace();
        if (stillTooLong(thread.getState(), stack, now)) {
            var message =
                    Messages.unknownWait(
                            active.label(), LibraryCall.of(stack), LibraryCall.placeOf(stack));
            return Optional.of(new Ending.UnknownWait(message));
        }
        if (now - turnBegan >= TimeUnit.SECONDS.toNanos(endlessSeconds)) {
            var message =
                    Messages.endless(active.label(), endlessSeconds, LibraryCall.placeOf(stack));
            return Optional.of(new Ending.Endless(message));
        }
        return Optional.empty();
    }

    private boolean stillTooLong(State state, StackTraceElement[] stack, long now) {
        if (!isStill(state) || waitsForTurnOrOutput(stack)) {
            stillSince = Optional.empty();
            return false;
        }
        if (Arrays.stream(stack).anyMatch(f -> is(f, "java.lang.Thread", "sleep"))) {
            return true;
        }
        var since = stillSince.orElse(now);
        stillSince = Optional.of(since);
        return now - since > (state == State.BLOCKED ? BLOCKED_NANOS : PARKED_NANOS);
    }

    private static boolean isStill(State state) {
        return switch (state) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    // A slow reader of the output may hold a println up for long; that is no wait of the learner's.
    private static boolean waitsForTurnOrOutput(StackTraceElement[] stack) {
        return stack.length == 0
                || Arrays.stream(stack)
                        .anyMatch(f ->
                                is(f, Turns.class.getName(), "yieldTurn")
                                        || is(f, Turns.class.getName(), "begin")
                                        || f.getClassName().equals("java.io.PrintStream"));
    }

    private static boolean is(StackTraceElement frame, String type, String method) {
        return frame.getClassName().equals(type) && frame.getMethodName().equals(method);
    }
}
