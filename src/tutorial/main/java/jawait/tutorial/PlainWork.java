package jawait.tutorial;

import java.util.concurrent.CompletableFuture.AsynchronousCompletionTask;
import java.util.concurrent.Future;

/// Work that plain Java hands to a thread of its own lane, and the record of how it ended.
/// Thread-safe.
final class PlainWork {

    private final Program program;
    private final Execution lane;
    private final Runnable work;

    PlainWork(Program program, Execution lane, Runnable work) {
        this.program = program;
        this.lane = lane;
        this.work = work;
    }

    Execution lane() {
        return lane;
    }

    /// Does the work as it is.
    void run() {
        work.run();
    }

    /// Records the end of work that others have seen end, before its own thread came to it: who
    /// went on because of it must not seem to have left it behind.
    synchronized void recordEndIfSeen() {
        if (work instanceof Future<?> future && isSeenToEnd(future)) {
            recordEnd();
        }
    }

    // A cancelled future is done while its thread still runs. Ours records the end before it is.
    private static boolean isSeenToEnd(Future<?> future) {
        return switch (future) {
            case TaskFuture<?> _, AsynchronousCompletionTask _ -> false;
            default ->
                    switch (future.state()) {
                        case SUCCESS, FAILED -> true;
                        case CANCELLED, RUNNING -> false;
                    };
        };
    }

    /// Records how work ended that has run, as far as it can be asked, if nobody has done so.
    synchronized void recordEnd() {
        if (!lane.isEnded()) {
            end().record(program, lane);
        }
    }

    private PlainEnd end() {
        return switch (work) {
            case TaskFuture<?> _ -> PlainEnd.cancelled(); // before its body, which records its end
            case AsynchronousCompletionTask _ -> PlainEnd.unknown();
            case Future<?> future when future.isDone() -> PlainEnd.of(future);
            default -> Subtasks.ofTheJdk().end(work).orElse(PlainEnd.unknown());
        };
    }
}
