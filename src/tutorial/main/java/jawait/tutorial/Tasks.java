package jawait.tutorial;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// The verbs of the course: describe, start, await, and use the value.
///
/// ```java
/// import static jawait.tutorial.Tasks.*;
///
/// timeline("start, start, await, await", () -> {
///     var a = describe("A", () -> fetch("A", 100)); // 1 describe: nothing runs
///     var b = describe("B", () -> fetch("B", 100));
///     start(a);                                     // 2 start: now it may run
///     start(b);
///     return await(a) + await(b);                   // 3 await, 4 use
/// });
/// ```
///
/// Inside a [#timeline(String, Body)] the verbs follow that program's clock, virtual time unless
/// said otherwise. Outside any program they run in real time at once, and nothing is drawn. All
/// methods may be called from any thread of the program.
public final class Tasks {

    private Tasks() {}

    /// Describes a task: gives a piece of work a name. Nothing of it runs.
    ///
    /// @param <T> the type of the value
    /// @param name what the task's lane is called; not blank
    /// @param body the work; it may throw
    /// @return the task, to be started
    /// @throws IllegalArgumentException if `name` is blank
    public static <T extends @Nullable Object> Task<T> describe(String name, Body<T> body) {
        var task = new Task<>(name, body);
        Program.current().describe(task);
        return task;
    }

    /// Describes a task that gives no value; awaiting it gives null.
    ///
    /// @param name what the task's lane is called; not blank
    /// @param action the work; it may throw
    /// @return the task, to be started
    /// @throws IllegalArgumentException if `name` is blank
    public static Task<Void> describe(String name, Action action) {
        return describe(name, action.asBody());
    }

    /// Starts a task and returns at once; the task runs on its own from now on.
    ///
    /// @param <T> the type of the value
    /// @param task a task that this program has not started yet
    /// @return the same task
    /// @throws IllegalStateException if it was started already
    public static <T extends @Nullable Object> Task<T> start(Task<T> task) {
        Program.current().start(task);
        return task;
    }

    /// Describes a task and starts it.
    ///
    /// @param <T> the type of the value
    /// @param name what the task's lane is called; not blank
    /// @param body the work; it may throw
    /// @return the started task
    /// @throws IllegalArgumentException if `name` is blank
    public static <T extends @Nullable Object> Task<T> start(String name, Body<T> body) {
        return start(describe(name, body));
    }

    /// Describes a task that gives no value, and starts it.
    ///
    /// @param name what the task's lane is called; not blank
    /// @param action the work; it may throw
    /// @return the started task
    /// @throws IllegalArgumentException if `name` is blank
    public static Task<Void> start(String name, Action action) {
        return start(name, action.asBody());
    }

    /// Stands still until a task has ended, and returns its value. A second await of the same task
    /// returns the same value at once.
    ///
    /// @param <T> the type of the value
    /// @param task a started task
    /// @return its value
    /// @throws java.util.concurrent.CompletionException if the task failed; the cause is what its
    ///   body threw
    /// @throws java.util.concurrent.CancellationException if the task was cancelled
    /// @throws IllegalStateException if the task was never started, since it would never end
    // The result of a Task<T> is what its Body<T> returned: null only where T admits it.
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <T extends @Nullable Object> T await(Task<T> task) {
        return (T) Awaiting.await(Program.current(), task, OptionalInt.empty());
    }

    /// Stands still until a task has ended, but not longer than so many milliseconds. If the time
    /// runs out, only the waiting ends: the task runs on, until somebody cancels it.
    ///
    /// @param <T> the type of the value
    /// @param task a started task
    /// @param millis how long to wait at most; 0 or more
    /// @return its value
    /// @throws java.util.concurrent.CompletionException if the task failed, or if the time ran out:
    ///   then the cause is a [java.util.concurrent.TimeoutException]
    /// @throws java.util.concurrent.CancellationException if the task was cancelled
    /// @throws IllegalStateException if the task was never started, since it would never end
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <T extends @Nullable Object> T await(Task<T> task, int millis) {
        return (T) Awaiting.await(Program.current(), task, OptionalInt.of(notNegative(millis)));
    }

    /// Asks a task to stop. Its next wait, or the one it is in, throws a `CancellationException`; a
    /// task that computes goes on until it waits, and one that was not started never runs. A task
    /// that has ended stays as it is.
    ///
    /// @param <T> the type of the value
    /// @param task any task
    /// @return the same task
    public static <T extends @Nullable Object> Task<T> cancel(Task<T> task) {
        task.execution().ifPresent(execution -> execution.program().cancel(execution));
        return task;
    }

    /// Runs a block that owns the tasks started in it: it returns when all of them have ended, and
    /// if one fails, the others are cancelled.
    ///
    /// @param <T> the type of the value
    /// @param name what the scope's bracket is called; not blank
    /// @param body the block
    /// @return what the block returned
    /// @throws Exception what the block threw; if a task failed, a
    ///   [java.util.concurrent.CompletionException] with its exception as the cause
    public static <T extends @Nullable Object> T scope(String name, Body<T> body) throws Exception {
        return Scopes.run(Program.current(), name, body);
    }

    /// Runs a block without a value that owns the tasks started in it.
    ///
    /// @param name what the scope's bracket is called; not blank
    /// @param action the block
    /// @throws Exception as in [#scope(String, Body)]
    public static void scope(String name, Action action) throws Exception {
        scope(name, action.asBody());
    }

    /// Waits for an answer from far away, and keeps no worker busy meanwhile. There is no network:
    /// it takes exactly as long as asked.
    ///
    /// @param name what is fetched
    /// @param millis how long the answer takes; 0 or more
    /// @return the name
    /// @throws IllegalArgumentException if `millis` is negative
    public static String fetch(String name, int millis) {
        Program.current().sleep(notNegative(millis), name);
        return name;
    }

    /// Computes, and keeps a worker busy for all that time.
    ///
    /// @param name what is computed
    /// @param millis how long it takes; 0 or more
    /// @return `millis`
    /// @throws IllegalArgumentException if `millis` is negative
    public static int compute(String name, int millis) {
        Program.current().work(notNegative(millis), name);
        return millis;
    }

    /// Waits for time to pass, and keeps no worker busy meanwhile.
    ///
    /// @param millis how long; 0 or more
    /// @throws IllegalArgumentException if `millis` is negative
    public static void nap(int millis) {
        Program.current().sleep(notNegative(millis), null);
    }

    /// Makes a value that tasks share, and whose every use is seen. Make it inside the program, so
    /// that each run starts anew.
    ///
    /// @param <T> the type of the value
    /// @param name what it is called in traces and pictures
    /// @param initial the value it begins with
    /// @return the cell
    public static <T extends @Nullable Object> Cell<T> cell(String name, T initial) {
        return new Cell<>(name, initial, Program.current());
    }

    /// Makes a lock: one task at a time holds it, the others wait. Make it inside the program.
    ///
    /// @param name what it is called in traces and pictures; not blank
    /// @return the lock
    public static Permits lock(String name) {
        return new Permits(name, 1);
    }

    /// Makes a limit on how many tasks may do something at once. Make it inside the program.
    ///
    /// @param name what it is called in traces and pictures; not blank
    /// @param permits how many; 1 or more
    /// @return the semaphore
    /// @throws IllegalArgumentException if `permits` is less than 1
    public static Permits semaphore(String name, int permits) {
        return new Permits(name, permits);
    }

    /// Makes a queue through which tasks hand items on. Make it inside the program.
    ///
    /// @param <T> the type of the items
    /// @param name what it is called in traces and pictures; not blank
    /// @param capacity how many items it holds; 1 or more
    /// @return the queue, empty
    /// @throws IllegalArgumentException if `capacity` is less than 1
    public static <T> TaskQueue<T> queue(String name, int capacity) {
        return new TaskQueue<>(name, capacity);
    }

    /// Threads for plain Java that a real-time timeline draws: hand them to an executor, or to a
    /// `StructuredTaskScope` with `withThreadFactory`. Their lanes are called `thread 1`, `thread
    /// 2`. Outside a timeline they are ordinary virtual threads.
    ///
    /// @return a factory of virtual threads
    /// @throws IllegalStateException in virtual time, which cannot run plain threads
    public static ThreadFactory threads() {
        return PlainJava.threads("thread");
    }

    /// Threads for plain Java whose lanes have a name of their own: `clerk 1`, `clerk 2`.
    ///
    /// @param name what the lanes are called; not blank
    /// @return a factory of virtual threads
    /// @throws IllegalArgumentException if `name` is blank
    /// @throws IllegalStateException in virtual time, which cannot run plain threads
    public static ThreadFactory threads(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: it labels the lanes");
        }
        return PlainJava.threads(name);
    }

    /// An executor for plain Java that a real-time timeline draws: a virtual thread for each task,
    /// for `submit`, `invokeAll` and `CompletableFuture.supplyAsync`. Its lanes are called `task
    /// 1`, `task 2`. Outside a timeline it is an ordinary one.
    ///
    /// @return the executor; close it, or let it end with the program
    /// @throws IllegalStateException in virtual time, which cannot run plain threads
    public static ExecutorService executor() {
        return PlainJava.executor();
    }

    /// Watches a program: runs it in virtual time on one worker and draws what each task did.
    ///
    /// The body runs when the timeline is first shown or asked, and once only.
    ///
    /// @param <T> the type of the value
    /// @param title what stands above the picture
    /// @param body the program
    /// @return the timeline, which a cell may end with
    public static <T extends @Nullable Object> Timeline<T> timeline(String title, Body<T> body) {
        return new Timeline<>(title, body);
    }

    /// Watches a program that gives no value.
    ///
    /// @param title what stands above the picture
    /// @param action the program
    /// @return the timeline, which a cell may end with
    public static Timeline<Void> timeline(String title, Action action) {
        return timeline(title, action.asBody());
    }

    /// Runs a small program in every order its tasks could take turns in.
    ///
    /// @param <T> the type of the value
    /// @param title what stands above the result
    /// @param body the program; make the state its tasks share inside it, with [#cell]
    /// @return the exploration, which a cell may end with
    public static <T extends @Nullable Object> Exploration<T> explore(String title, Body<T> body) {
        return new Exploration<>(title, body);
    }

    /// Shows several runs in one picture, one above the other on one time axis.
    ///
    /// @param runs one to six timelines
    /// @return the comparison, which a cell may end with
    /// @throws IllegalArgumentException if none is given, or more than six
    public static Comparison compare(Timeline<?>... runs) {
        return new Comparison(List.of(runs));
    }

    /// Interrupts the tasks that were started outside any program and are still running.
    ///
    /// @return their names; a task that does not look at its interrupt goes on
    public static List<String> stopTasks() {
        return Alarms.ofSession().stopRunning();
    }

    private static int notNegative(int millis) {
        if (millis < 0) {
            throw new IllegalArgumentException(
                    "millis must be 0 or more, not " + millis + ": nothing takes negative time");
        }
        return millis;
    }
}
