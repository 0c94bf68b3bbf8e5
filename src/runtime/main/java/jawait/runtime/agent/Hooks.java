package jawait.runtime.agent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
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
        untilDone(() -> {
            try {
                future.get();
            } catch (ExecutionException | CancellationException e) {
                // Future.join below says so in its own way.
            }
        });
        return future.join();
    }

    /// Takes the place of [Lock#lock], which no interrupt ends.
    ///
    /// @param lock to wait for
    public static void lock(Lock lock) {
        untilDone(lock::lockInterruptibly);
    }

    /// Takes the place of [Condition#awaitUninterruptibly].
    ///
    /// @param condition to wait for
    public static void awaitUninterruptibly(Condition condition) {
        untilDone(condition::await);
    }

    /// Takes the place of [Semaphore#acquireUninterruptibly()].
    ///
    /// @param semaphore to wait for
    public static void acquireUninterruptibly(Semaphore semaphore) {
        untilDone(semaphore::acquire);
    }

    /// Takes the place of [Semaphore#acquireUninterruptibly(int)].
    ///
    /// @param semaphore to wait for
    /// @param permits how many of its permits
    public static void acquireUninterruptibly(Semaphore semaphore, int permits) {
        untilDone(() -> semaphore.acquire(permits));
    }

    @FunctionalInterface
    private interface Wait {

        void run() throws InterruptedException;
    }

    /// Waits whatever interrupts come, except where they are to end the cell; the thread is
    /// interrupted afterwards if it was meanwhile.
    private static void untilDone(Wait wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    wait.run();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopCheck();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Takes the place of [Throwable#printStackTrace()]: the learner's frames are lines of cells.
    ///
    /// @param thrown what is printed; one that prints itself in its own way does so
    public static void printStackTrace(Throwable thrown) {
        if (isPlain(thrown)) {
            System.err.print(TraceText.of(thrown));
        } else {
            thrown.printStackTrace();
        }
    }

    private static boolean isPlain(Throwable thrown) {
        try {
            var method = thrown.getClass().getMethod("printStackTrace");
            return method.getDeclaringClass() == Throwable.class;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }
}
