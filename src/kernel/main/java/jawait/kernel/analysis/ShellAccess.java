package jawait.kernel.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.JShell;

/// The way to a JShell that others use too: one looks at it at a time.
@FunctionalInterface
public interface ShellAccess {

    /// Looks at the JShell.
    ///
    /// @param <T> type of the answer
    /// @param question must be quick and must not evaluate anything
    /// @param patience how long to wait while others use the JShell
    /// @return the answer; empty if it was in use all that time
    /// @throws InterruptedException if the thread is interrupted while it waits
    <T> Optional<T> ask(Function<JShell, T> question, Duration patience)
            throws InterruptedException;
}
