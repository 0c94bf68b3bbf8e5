package jawait.runtime.agent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes tasks run for the cell of the thread that hands them over. Called by woven code, and
/// therefore public.
///
/// A task that is null stays null, so that whoever is handed it refuses it as ever.
public final class OwnedTasks {

    private OwnedTasks() {
        // called by woven code
    }

    /// The task, run for the current cell.
    ///
    /// @param task what to run
    /// @return a task that does the same; the task itself where pools know or compare its kind
    public static @Nullable Runnable ownRunnable(@Nullable Runnable task) {
        if (task instanceof ForkJoinTask || task instanceof Comparable) {
            return task;
        }
        return own(task, OwnedRunnable::new);
    }

    /// The task, run for the current cell.
    ///
    /// @param <R> what it returns
    /// @param task what to run
    /// @return a task that does the same
    public static <R extends @Nullable Object> @Nullable Callable<R> ownCallable(
            @Nullable Callable<R> task) {
        return own(
                task,
                (cell, own) ->
                        () -> {
                            try (var _ = CellContext.within(cell)) {
                                return own.call();
                            }
                        });
    }

    /// The task, run for the current cell.
    ///
    /// @param <R> what it returns
    /// @param task what to run
    /// @return a task that does the same
    public static <R extends @Nullable Object> @Nullable Supplier<R> ownSupplier(
            @Nullable Supplier<R> task) {
        return own(
                task,
                (cell, own) ->
                        () -> {
                            try (var _ = CellContext.within(cell)) {
                                return own.get();
                            }
                        });
    }

    /// The task, run for the current cell.
    ///
    /// @param <T> what it takes
    /// @param <R> what it returns
    /// @param task what to run
    /// @return a task that does the same
    public static <T extends @Nullable Object, R extends @Nullable Object>
            @Nullable Function<T, R> ownFunction(@Nullable Function<T, R> task) {
        return own(
                task,
                (cell, own) ->
                        argument -> {
                            try (var _ = CellContext.within(cell)) {
                                return own.apply(argument);
                            }
                        });
    }

    /// The task, run for the current cell.
    ///
    /// @param <T> what it takes
    /// @param <U> what it also takes
    /// @param <R> what it returns
    /// @param task what to run
    /// @return a task that does the same
    public static <
                    T extends @Nullable Object,
                    U extends @Nullable Object,
                    R extends @Nullable Object>
            @Nullable BiFunction<T, U, R> ownBiFunction(@Nullable BiFunction<T, U, R> task) {
        return own(
                task,
                (cell, own) ->
                        (first, second) -> {
                            try (var _ = CellContext.within(cell)) {
                                return own.apply(first, second);
                            }
                        });
    }

    /// The task, run for the current cell.
    ///
    /// @param <T> what it takes
    /// @param task what to run
    /// @return a task that does the same
    public static <T extends @Nullable Object> @Nullable Consumer<T> ownConsumer(
            @Nullable Consumer<T> task) {
        return own(
                task,
                (cell, own) ->
                        argument -> {
                            try (var _ = CellContext.within(cell)) {
                                own.accept(argument);
                            }
                        });
    }

    /// The task, run for the current cell.
    ///
    /// @param <T> what it takes
    /// @param <U> what it also takes
    /// @param task what to run
    /// @return a task that does the same
    public static <T extends @Nullable Object, U extends @Nullable Object>
            @Nullable BiConsumer<T, U> ownBiConsumer(@Nullable BiConsumer<T, U> task) {
        return own(
                task,
                (cell, own) ->
                        (first, second) -> {
                            try (var _ = CellContext.within(cell)) {
                                own.accept(first, second);
                            }
                        });
    }

    /// The tasks, run for the current cell.
    ///
    /// @param <R> what they return
    /// @param tasks what to run
    /// @return tasks that do the same, in the same order
    public static <R extends @Nullable Object>
            @Nullable Collection<@Nullable Callable<R>> ownCollection(
                    @Nullable Collection<? extends @Nullable Callable<R>> tasks) {
        if (tasks == null) {
            return null;
        }
        var owned = new ArrayList<@Nullable Callable<R>>();
        tasks.forEach(task -> owned.add(ownCallable(task)));
        return owned;
    }

    private static <T> @Nullable T own(@Nullable T task, BiFunction<Cell, T, T> wrapping) {
        return task == null ? null : wrapping.apply(CellContext.owner(), task);
    }

    /// Equal to another of the same task, because a pool can be asked to give one back.
    private record OwnedRunnable(Cell cell, Runnable task) implements Runnable {

        @Override
        public void run() {
            try (var _ = CellContext.within(cell)) {
                task.run();
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OwnedRunnable owned && owned.task.equals(task);
        }

        @Override
        public int hashCode() {
            return task.hashCode();
        }

        @Override
        public String toString() {
            return task.toString();
        }
    }
}
