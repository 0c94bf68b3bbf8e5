package jawait.tutorial;

import java.util.concurrent.CompletableFuture.AsynchronousCompletionTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// The door through which plain Java comes into a picture: threads that the program watches.
final class PlainJava {

    private PlainJava() {}

    static ThreadFactory threads(String prefix) {
        var program = Program.current();
        requireRealTime(program);
        if (!program.isRecorded()) {
            return Thread.ofVirtual().name(prefix + " ", 1).factory();
        }
        return work -> {
            var lane = program.plainLane(prefix);
            return program.plainThread(lane, work, () -> recordEnd(program, lane, work));
        };
    }

    static ExecutorService executor() {
        var program = Program.current();
        requireRealTime(program);
        return program.isRecorded()
                ? new TaskExecutor(program)
                : Executors.newVirtualThreadPerTaskExecutor();
    }

    private static void requireRealTime(Program program) {
        if (!program.isRealTime()) {
            throw new IllegalStateException(
                    "threads() and executor() are for plain Java, which only real time can run:"
                            + " put .realTime() behind the timeline, or use start(…) in its place");
        }
    }

    /// Records how work ended that has run, as far as it can be asked.
    static void recordEnd(Program program, Execution lane, Runnable work) {
        switch (work) {
            case TaskFuture<?> future -> future.recordEndIfItNeverRan();
            case AsynchronousCompletionTask _ -> PlainEnd.unknown().record(program, lane);
            case Future<?> future when future.isDone() -> PlainEnd.of(future).record(program, lane);
            default -> Subtasks.end(work).orElse(PlainEnd.unknown()).record(program, lane);
        }
    }
}
