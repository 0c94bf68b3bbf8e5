package jawait.tutorial;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import jawait.tutorial.text.Texts;
import org.jspecify.annotations.Nullable;

/// The await of a task: waiting for its end, and taking its value or its failure.
final class Awaiting {

    private Awaiting() {}

    /// @throws CompletionException if the task failed, or the time ran out
    /// @throws CancellationException if it was cancelled
    static @Nullable Object await(Program program, Task<?> task, OptionalInt millis) {
        program.requireMember();
        var other = task.execution().filter(e -> e.isStarted() || e.isEnded());
        var execution = other.orElseThrow(() -> notStarted(task));
        if (!waitForEnd(program, task, execution, millis)) {
            throw timedOut(task, millis);
        }
        return use(program, execution);
    }

    private static boolean waitForEnd(
            Program program, Task<?> task, Execution other, OptionalInt millis) {
        var self = Program.self();
        if (other.program() != program || self.isEmpty()) {
            return waitForStranger(program, task, other);
        }
        return waitForEnd(self.get(), other, millis);
    }

    /// Waits for the end of a task of the same program.
    ///
    /// @return false if the time ran out first
    static boolean waitForEnd(Execution self, Execution other, OptionalInt millis) {
        var program = self.program();
        program.record(Trace.AWAIT, self.label(), on(other));
        if (other.isEnded()) {
            program.record(Trace.RESUME, self.label(), on(other));
            return true;
        }
        return program.scheduler().await(self, other, millis);
    }

    // Only real time can wait for a task of another program: virtual time does not pass for it.
    private static boolean waitForStranger(Program program, Task<?> task, Execution other) {
        if (!other.isEnded() && !program.isRealTime()) {
            throw new IllegalStateException(
                    "task "
                            + task.name()
                            + " was started outside this program and is still running: start it"
                            + " inside, or await it before");
        }
        if (!other.isEnded()) {
            RealTime.waitFor(other);
        }
        return true;
    }

    private static @Nullable Object use(Program program, Execution other) {
        if (!other.program().isRecorded()) {
            Alarms.ofSession().asked(other);
        }
        return switch (other.state()) {
            case SUCCESS -> other.result().resultNow();
            case FAILED -> throw surfaced(program, other);
            case CANCELLED -> throw cancelled(other);
            case RUNNING -> throw new IllegalStateException(other.label() + " has not ended");
        };
    }

    /// The failure of a task, as it reaches the one who awaited it.
    static CompletionException surfaced(Program program, Execution other) {
        var cause = other.thrown();
        Program.self().ifPresent(self -> program.record(Trace.SURFACE, self.label(), on(other)));
        return new CompletionException(Texts.failure(cause), Texts.root(cause));
    }

    static CancellationException cancelled(Execution other) {
        return new CancellationException(
                other.label() + " was cancelled, so it has no value to await");
    }

    private static CompletionException timedOut(Task<?> task, OptionalInt millis) {
        var cause =
                new TimeoutException(
                        "task "
                                + task.name()
                                + " had not ended after "
                                + millis.orElseThrow()
                                + " ms; it runs on");
        return new CompletionException(cause.getMessage(), cause);
    }

    private static IllegalStateException notStarted(Task<?> task) {
        return new IllegalStateException(
                "task "
                        + task.name()
                        + " is only described, so it would never end: start it first, then await"
                        + " it");
    }

    static Optional<Object[]> on(Execution other) {
        return Optional.of(new Object[] {"on", other.label()});
    }
}
