package jawait.kernel.execution;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/// What JShell's compilers keep: of each class that they have met, and of each snippet. It comes to
/// 10 MB after a few dozen cells, never becomes less, and is read again by whoever needs it.
///
/// Thread-safe, where evaluations hold the lock.
final class CompilerMemory {

    /// The next cell waits 50 ms longer, which is not noticed once in so many snippets.
    private static final int MANY = 100;

    private final JShell shell;
    private final ReentrantLock lock;
    private final BooleanSupplier running;
    private int compiled;

    /// @param shell whose compilers they are
    /// @param lock guards it
    /// @param running whether a snippet runs, which leaves the lock open
    CompilerMemory(JShell shell, ReentrantLock lock, BooleanSupplier running) {
        this.shell = shell;
        this.lock = lock;
        this.running = running;
    }

    /// Has JShell compile a snippet, and run it.
    ///
    /// @param source exactly one snippet
    /// @return what came of it
    List<SnippetEvent> eval(String source) {
        compiled++;
        return shell.eval(source);
    }

    /// Lets it go, if much has been compiled since the last time, and nothing happens. Never waits.
    ///
    /// @return whether it did
    boolean release() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            boolean much = compiled >= MANY && !running.getAsBoolean();
            if (much) {
                compiled = 0;
                // JShell makes new compilers, because its class path changes: by nothing.
                shell.addToClasspath(AgentExecutionControl.NO_PATH);
            }
            return much;
        } finally {
            lock.unlock();
        }
    }
}
