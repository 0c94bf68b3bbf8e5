package jawait.runtime.agent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// What woven code calls. Public because the learner's classes call it, and exported to their class
/// loader only.
public final class Hooks {

    private Hooks() {
        // called by woven code
    }

    /// Returns at once unless the cell of the current thread has to end. Called when a method
    /// starts and before each backward branch.
    public static void stopCheck() {
        if (StopFlags.raised()) {
            StopFlags.check();
        }
    }

    /// Takes the place of [System#exit]: ends the cell. In a thread that the cell started, ends
    /// that thread.
    ///
    /// @param status what the code asked for
    public static void exit(int status) {
        var exit = new EndOfCell.Exit(status);
        var cell = CellContext.owner();
        if (cell.isRunHere()) {
            StopFlags.raise(cell, exit);
        }
        throw exit;
    }

    /// Takes the place of [Runtime#exit].
    ///
    /// @param runtime unused
    /// @param status what the code asked for
    @SuppressWarnings("UnusedVariable") // the woven call has the runtime on its stack
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /// Takes the place of [CompletableFuture#join], which no interrupt ends.
    ///
    /// @param <T> what the future has
    /// @param future to wait for
    /// @return its result
    public static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        boolean interrupted = false;
        while (!future.isDone()) {
            try {
                future.get();
            } catch (InterruptedException e) {
                stopCheck();
                interrupted = true;
            } catch (ExecutionException | CancellationException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return future.join();
    }
}
