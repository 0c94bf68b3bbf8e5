package jawait.tutorial;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.compute;
import static jawait.tutorial.Tasks.fetch;
import static jawait.tutorial.Tasks.nap;
import static jawait.tutorial.Tasks.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A program made of steps and of tasks that it starts, and awaits before it ends.
record RandomProgram(List<Step> steps) {

    /// One step of a program.
    sealed interface Step {}

    record Fetch(int millis) implements Step {}

    record Compute(int millis) implements Step {}

    record Nap(int millis) implements Step {}

    record Start(RandomProgram child) implements Step {}

    record AwaitOldest() implements Step {}

    static RandomProgram of(long seed) {
        return of(new Random(seed), 3);
    }

    private static RandomProgram of(Random random, int depth) {
        var steps = new ArrayList<Step>();
        for (var i = random.nextInt(5); i >= 0; i--) {
            steps.add(step(random, depth));
        }
        return new RandomProgram(List.copyOf(steps));
    }

    private static Step step(Random random, int depth) {
        var millis = 10 * random.nextInt(10);
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> new Fetch(millis);
            case 1 -> new Compute(millis);
            case 2 -> new Nap(millis);
            case 3 -> new AwaitOldest();
            default -> new Start(of(random, depth - 1));
        };
    }

    /// Runs it with the verbs; it awaits, oldest first, what it has not awaited when it ends.
    int run() {
        var running = new ArrayList<Task<Integer>>();
        for (var step : steps) {
            switch (step) {
                case Fetch(var millis) -> fetch("page", millis);
                case Compute(var millis) -> compute("sum", millis);
                case Nap(var millis) -> nap(millis);
                case Start(var child) -> running.add(start("T", child::run));
                case AwaitOldest() -> {
                    if (!running.isEmpty()) {
                        await(running.removeFirst());
                    }
                }
            }
        }
        running.forEach(Tasks::await);
        return steps.size();
    }

    /// How long it takes if there is always a free worker.
    long criticalPath() {
        return end(0);
    }

    private long end(long begin) {
        var now = begin;
        var ends = new ArrayList<Long>();
        for (var step : steps) {
            switch (step) {
                case Fetch(var millis) -> now += millis;
                case Compute(var millis) -> now += millis;
                case Nap(var millis) -> now += millis;
                case Start(var child) -> ends.add(child.end(now));
                case AwaitOldest() ->
                        now = ends.isEmpty() ? now : Math.max(now, ends.removeFirst());
            }
        }
        return ends.stream().reduce(now, Math::max);
    }

    /// The sum of all its times.
    long total() {
        var sum = 0L;
        for (var step : steps) {
            sum +=
                    switch (step) {
                        case Fetch(var millis) -> millis;
                        case Compute(var millis) -> millis;
                        case Nap(var millis) -> millis;
                        case Start(var child) -> child.total();
                        case AwaitOldest() -> 0;
                    };
        }
        return sum;
    }

    /// How many tasks it starts, its tasks' tasks included.
    int tasks() {
        var count = 0;
        for (var step : steps) {
            count += step instanceof Start(var child) ? 1 + child.tasks() : 0;
        }
        return count;
    }
}
