package jawait.tutorial;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/// An `ExecutorService` with a virtual thread for each piece of work, whose work and waits are
/// recorded. Thread-safe.
final class TaskExecutor extends AbstractExecutorService {

    private final Program program;
    private final List<Execution> lanes = new CopyOnWriteArrayList<>();
    private volatile boolean shutdown;

    TaskExecutor(Program program) {
        this.program = program;
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new TaskFuture<>(program, callable);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
        return new TaskFuture<>(
                program,
                () -> {
                    runnable.run();
                    return value;
                });
    }

    @Override
    public void execute(Runnable work) {
        if (shutdown) {
            throw new RejectedExecutionException("this executor has been shut down");
        }
        var lane = work instanceof TaskFuture<?> future ? future.lane() : newLane();
        lanes.add(lane);
        program.plainThread(new PlainWork(program, lane, work)).start();
    }

    private Execution newLane() {
        return program.plainLane("task");
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        lanes.stream()
                .filter(lane -> !lane.isEnded())
                .forEach(lane -> lane.thread().ifPresent(Thread::interrupt));
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown && lanes.stream().allMatch(Execution::isEnded);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        for (var lane : lanes) {
            var left =
                    Math.clamp(
                            TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()),
                            0,
                            Integer.MAX_VALUE);
            if (!lane.isEnded() && !awaitEnd(lane, OptionalInt.of(left))) {
                return false;
            }
        }
        return true;
    }

    private boolean awaitEnd(Execution lane, OptionalInt millis) {
        return Awaiting.waitForEnd(program.selfOrGuest(), lane, millis);
    }

    @Override
    public String toString() {
        return "executor: " + lanes.size() + " tasks so far";
    }
}
