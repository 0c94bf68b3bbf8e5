package jawait.tutorial;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One program while it runs: the lanes, the record, and the scheduler that gives the turns.
///
/// The verbs find their program through the thread they are called on; outside any program they use
/// the ambient one, which runs in real time and records nothing.
final class Program {

    static final String MAIN = "main";

    // Inheritable, so that a thread the program did not make is recognised as a stranger.
    private static final InheritableThreadLocal<@Nullable Execution> CURRENT =
            new InheritableThreadLocal<>();
    private static final Program AMBIENT = new Program(_ -> new RealTime(), 0);

    private final Recorder recorder;
    private final Scheduler scheduler;
    private final Map<String, Integer> labels = new HashMap<>();

    /// A program that records up to `limit` events; more of them end it as endless.
    Program(Function<Recorder, Scheduler> clock, int limit) {
        var late = new Scheduler[1];
        this.recorder = new Recorder(() -> late[0].now(), limit);
        this.scheduler = clock.apply(recorder);
        late[0] = scheduler;
    }

    /// The program of the calling thread.
    static Program current() {
        return Optional.ofNullable(CURRENT.get()).map(Execution::program).orElse(AMBIENT);
    }

    /// Runs `body` as the lane `main` and everything it starts, until nothing is left to run.
    ///
    /// @throws CancellationException if the calling thread is interrupted
    <T extends @Nullable Object> Run<T> run(Body<T> body) {
        var main = new Execution(this, label(MAIN), Optional.empty());
        launch(main, body);
        var ending = scheduler.watch(main);
        var trace = new Trace(recorder.close());
        if (!main.isEnded() && ending instanceof Ending.Interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted; run the cell again");
        }
        return new Run<>(trace, outcome(main, ending));
    }

    @SuppressWarnings("unchecked") // main's result is what its Body<T> returned
    private static <T extends @Nullable Object> Outcome<T> outcome(Execution main, Ending ending) {
        return switch (main.result().state()) {
            case SUCCESS -> new Outcome.Value<>((T) main.result().resultNow());
            case FAILED -> new Outcome.Failure<>(main.result().exceptionNow());
            case RUNNING, CANCELLED ->
                    switch (ending) {
                        case Ending.Deadlock(var message) -> new Outcome.Deadlock<>(message);
                        case Ending.UnknownWait(var message) -> new Outcome.UnknownWait<>(message);
                        case Ending.Endless(var message) -> new Outcome.Endless<>(message);
                        case Ending.Finished(), Ending.Interrupted() ->
                                throw new IllegalStateException("main has no result: " + ending);
                    };
        };
    }

    void describe(Task<?> task) {
        requireMember();
        bind(task);
        if (this == AMBIENT) {
            Alarms.ofSession().described(task);
        }
    }

    private Execution bind(Task<?> task) {
        var parent = Optional.ofNullable(CURRENT.get()).map(Execution::label);
        var execution = new Execution(this, label(task.name()), parent);
        task.bind(execution);
        record(Trace.DESCRIBE, execution.label(), parent.map(p -> new Object[] {"parent", p}));
        return execution;
    }

    void start(Task<?> task) {
        requireMember();
        var execution =
                task.execution().filter(e -> e.program() == this).orElseGet(() -> bind(task));
        if (execution.isStarted()) {
            throw new IllegalStateException(
                    "task "
                            + task.name()
                            + " has been started already: await it as often as you like, or"
                            + " describe it again to run it again");
        }
        var starter = Optional.ofNullable(CURRENT.get()).map(Execution::label);
        record(Trace.START, execution.label(), starter.map(s -> new Object[] {"parent", s}));
        if (this == AMBIENT) {
            Alarms.ofSession().started(task, execution);
        }
        launch(execution, task.body());
    }

    private void launch(Execution execution, Body<?> body) {
        var thread =
                Thread.ofVirtual().name(execution.label()).unstarted(() -> live(execution, body));
        execution.thread(thread);
        scheduler.launch(execution, thread);
    }

    // Whatever a body throws is the task's result, so everything is caught.
    private void live(Execution self, Body<?> body) {
        CURRENT.set(self);
        try {
            scheduler.begin(self);
            var value = body.run();
            record(Trace.DONE, self.label(), detail(value));
            self.result().complete(value);
        } catch (Stopped _) {
            return;
        } catch (Throwable thrown) {
            if (!scheduler.isStopped()) {
                fail(self, thrown);
            }
        } finally {
            scheduler.end(self);
        }
    }

    private static Optional<Object[]> detail(@Nullable Object value) {
        return Optional.ofNullable(value).map(v -> new Object[] {"detail", Texts.value(v)});
    }

    private void fail(Execution self, Throwable thrown) {
        recorder.record(Trace.FAIL, self.label(), "detail", Texts.failure(thrown));
        self.result().completeExceptionally(thrown);
    }

    @Nullable Object await(Task<?> task) {
        requireMember();
        var other =
                task.execution().filter(Execution::isStarted).orElseThrow(() -> notStarted(task));
        awaitEnd(task, other);
        return use(other);
    }

    private void awaitEnd(Task<?> task, Execution other) {
        var self = Optional.ofNullable(CURRENT.get());
        if (other.program() != this || self.isEmpty()) {
            awaitStranger(task, other);
        } else if (other.isEnded()) {
            record(Trace.AWAIT, self.get().label(), on(other));
            record(Trace.RESUME, self.get().label(), on(other));
        } else {
            record(Trace.AWAIT, self.get().label(), on(other));
            scheduler.await(self.get(), other);
        }
    }

    // Only real time can wait for a task of another program: virtual time does not pass for it.
    private void awaitStranger(Task<?> task, Execution other) {
        if (!other.isEnded() && !(scheduler instanceof RealTime)) {
            throw new IllegalStateException(
                    "task "
                            + task.name()
                            + " was started outside this program and is still running: start it"
                            + " inside, or await it before");
        }
        if (!other.isEnded()) {
            RealTime.waitFor(other);
        }
    }

    private @Nullable Object use(Execution other) {
        var result = other.result();
        if (other.program() == AMBIENT) {
            Alarms.ofSession().asked(other);
        }
        if (result.isCompletedExceptionally()) {
            var cause = result.exceptionNow();
            Optional.ofNullable(CURRENT.get())
                    .ifPresent(self -> record(Trace.SURFACE, self.label(), on(other)));
            throw new CompletionException(Texts.failure(cause), Texts.root(cause));
        }
        return result.resultNow();
    }

    private static IllegalStateException notStarted(Task<?> task) {
        return new IllegalStateException(
                "task "
                        + task.name()
                        + " is only described, so it would never end: start it first, then await"
                        + " it");
    }

    private static Optional<Object[]> on(Execution other) {
        return Optional.of(new Object[] {"on", other.label()});
    }

    void sleep(int millis, @Nullable String what) {
        requireMember();
        self().ifPresentOrElse(
                        self -> scheduler.sleep(self, millis, what), () -> RealTime.pause(millis));
    }

    void work(int millis, String what) {
        requireMember();
        self().ifPresentOrElse(
                        self -> scheduler.work(self, millis, what), () -> RealTime.spin(millis));
    }

    /// Records what happened to a cell, after giving others the chance to come first.
    void beforeAccess() {
        requireMember();
        self().ifPresent(scheduler::switchPoint);
    }

    void recordAccess(String kind, String cell, @Nullable Object value) {
        self().ifPresent(self ->
                record(
                        kind,
                        self.label(),
                        Optional.of(new Object[] {"cell", cell, "detail", Texts.value(value)})));
    }

    // Only the thread that the program made for a lane speaks for that lane.
    private static Optional<Execution> self() {
        return Optional.ofNullable(CURRENT.get())
                .filter(self -> self.thread().filter(t -> t == Thread.currentThread()).isPresent());
    }

    // Each verb passes here, so a loop of verbs without a way out is noticed.
    private void requireMember() {
        var self = self();
        if (self.isEmpty() && !(scheduler instanceof RealTime)) {
            throw new IllegalStateException(
                    "this thread was not made with start(…), so virtual time does not know it: use"
                            + " start(…), or run the program in real time with .realTime()");
        }
        self.ifPresent(s -> requireRoom(s.label()));
    }

    private void requireRoom(String label) {
        if (recorder.limit() > 0 && recorder.isFull()) {
            scheduler.stop(new Ending.Endless(Messages.tooManyEvents(label, recorder.limit())));
            throw new Stopped();
        }
    }

    private void record(String name, String label, Optional<Object[]> details) {
        requireRoom(label);
        recorder.record(name, label, details.orElse(new Object[0]));
    }

    private synchronized String label(String name) {
        var count = labels.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " #" + count;
    }
}
