package jawait.tutorial;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
            return program.plainThread(new PlainWork(program, lane, work));
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
}
