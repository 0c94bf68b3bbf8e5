package jawait.kernel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import jawait.kernel.magic.MagicContext.Work;
import jawait.kernel.magic.MagicException;

/// Work of the kernel's own that ends with the cell that asked for it.
///
/// @param <T> what it comes to
/// @param work runs on a thread of its own
/// @param interrupted whether the cell has to end
record InterruptibleWork<T>(Work<T> work, BooleanSupplier interrupted) {

    private static final long LOOK_MILLIS = 50;

    /// Does the work and waits for it.
    ///
    /// @throws MagicException if the work throws it
    /// @throws FailedCode if the cell was interrupted
    T result() throws MagicException, FailedCode {
        var task = new FutureTask<>(work::run);
        Thread.ofPlatform().daemon().name("magic").start(task);
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                stopIfAsked(task);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw interrupted(task);
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    private void stopIfAsked(FutureTask<T> task) throws FailedCode {
        if (interrupted.getAsBoolean()) {
            throw interrupted(task);
        }
    }

    private FailedCode interrupted(FutureTask<T> task) {
        task.cancel(true);
        return new FailedCode(
                ErrorReport.of("Interrupted", "the cell was stopped; variables are kept."), false);
    }

    private static MagicException failure(ExecutionException failed) {
        return switch (failed.getCause()) {
            case MagicException expected -> expected;
            case Error error -> throw error;
            case RuntimeException unexpected -> throw unexpected;
            case null, default -> new MagicException(String.valueOf(failed.getCause()), failed);
        };
    }
}
