package jawait.runtime.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Ends the process. Nothing here waits for the learner's code or calls it.
final class Lifeline {

    private static final int FAILED = 70;

    private final OutputStream stderr;

    /// @param stderr the standard error stream of the process, which the learner's code cannot
    ///   replace
    Lifeline(OutputStream stderr) {
        this.stderr = stderr;
    }

    /// Ends this process and those that it started, because the kernel is gone.
    void end() {
        halt(0);
    }

    /// Ends this process and those that it started, because the agent can no longer work.
    ///
    /// @param where the thread that cannot go on
    /// @param why what it died of
    void fail(String where, Throwable why) {
        try {
            warn(
                    "the agent ends: thread \""
                            + where
                            + "\" failed with "
                            + why
                            + "; the kernel starts another");
        } finally {
            halt(FAILED);
        }
    }

    /// Ends this process and those that it started, because what the learner's code holds on to
    /// leaves no memory to go on with.
    ///
    /// @param limit how much memory there was
    void endFull(String limit) {
        try {
            warn(
                    "the memory of "
                            + limit
                            + " is used up, so this process ends and the kernel starts another;"
                            + " JAWAIT_HEAP gives it more");
        } finally {
            halt(FAILED);
        }
    }

    /// Says something to whoever reads the log of the process.
    ///
    /// @param sentence one line
    void warn(String sentence) {
        try {
            stderr.write(("jawait: " + sentence + "\n").getBytes(StandardCharsets.UTF_8));
            stderr.flush();
        } catch (IOException e) {
            // Nobody listens, and there is nowhere else to say it.
        }
    }

    private static void halt(int status) {
        try {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
