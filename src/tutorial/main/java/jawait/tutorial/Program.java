package jawait.tutorial;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jawait.tutorial.text.Texts;
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
    private final Set<PlainWork> plainWork = ConcurrentHashMap.newKeySet();

    /// A program that records up to `limit` events; more of them end it as endless.
    Program(Function<Recorder, Scheduler> clock, int limit) {
        var late = new Scheduler[1];
        this.recorder = new Recorder(() -> late[0].now(), limit);
        this.scheduler = clock.apply(recorder);
        late[0] = scheduler;
    }

    /// The program of the calling thread.
    static Program current() {
        return caller().map(Execution::program).orElse(AMBIENT);
    }

    /// The lane on whose behalf the calling thread works: its own, or that of the thread that made
    /// it.
    static Optional<Execution> caller() {
        return Optional.ofNullable(CURRENT.get());
    }

    /// The lane of the calling thread; only the thread made for a lane speaks for it.
    static Optional<Execution> self() {
        return caller().filter(
                        e -> e.thread().filter(t -> t == Thread.currentThread()).isPresent());
    }

    Scheduler scheduler() {
        return scheduler;
    }

    boolean isRealTime() {
        return scheduler instanceof RealTime;
    }

    /// Whether what happens in it is recorded, which is so in a timeline or an exploration.
    boolean isRecorded() {
        return recorder.limit() > 0;
    }

    /// Runs `body` as the lane `main` and everything it starts, until nothing is left to run.
    ///
    /// @throws CancellationException if the calling thread is interrupted
    <T extends @Nullable Object> Run<T> run(Body<T> body) {
        var main = new Execution(this, label(MAIN), Optional.empty());
        launch(main, body);
        var ending = scheduler.watch(main);
        var trace = new Trace(AwaitTargets.completed(recorder.close()));
        if (!main.isEnded() && ending instanceof Ending.Interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted; run the cell again");
        }
        return new Run<>(trace, outcome(main, ending));
    }

    @SuppressWarnings("unchecked") // main's result is what its Body<T> returned
    private static <T extends @Nullable Object> Outcome<T> outcome(Execution main, Ending ending) {
        return switch (main.state()) {
            case SUCCESS -> new Outcome.Value<>((T) main.result().resultNow());
            case FAILED -> new Outcome.Failure<>(main.thrown());
            case CANCELLED -> new Outcome.Failure<>(Awaiting.cancelled(main));
            case RUNNING ->
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
        var execution = describe(task.name());
        task.bind(execution);
        return execution;
    }

    private Execution describe(String name) {
        var parent = caller().map(Execution::label);
        var execution = new Execution(this, label(name), parent);
        record(Trace.DESCRIBE, execution.label(), parent.map(p -> new Object[] {"parent", p}));
        return execution;
    }

    void start(Task<?> task) {
        requireMember();
        var execution =
                task.execution().filter(e -> e.program() == this).orElseGet(() -> bind(task));
        requireFresh(task, execution);
        Scopes.current(this).ifPresent(scope -> scope.add(execution));
        recordStart(execution);
        if (this == AMBIENT) {
            Alarms.ofSession().started(task, execution);
        }
        launch(execution, task.body());
    }

    private static void requireFresh(Task<?> task, Execution execution) {
        if (execution.isStarted()) {
            throw new IllegalStateException(
                    "task "
                            + task.name()
                            + " has been started already: await it as often as you like, or"
                            + " describe it again to run it again");
        }
        if (execution.isEnded()) {
            throw new IllegalStateException(
                    "task "
                            + task.name()
                            + " was cancelled before it started: describe it again to run it");
        }
    }

    private void recordStart(Execution execution) {
        plainWork.forEach(PlainWork::recordEndIfSeen);
        var starter = caller().map(Execution::label);
        var scope = execution.scope().map(Scope::label);
        var details =
                starter.map(s ->
                        scope.map(in -> new Object[] {"parent", s, "scope", in})
                                .orElse(new Object[] {"parent", s}));
        record(Trace.START, execution.label(), details);
    }

    private void launch(Execution execution, Body<?> body) {
        scheduler.launch(execution, thread(execution, () -> live(execution, body)));
    }

    private static Thread thread(Execution execution, Runnable life) {
        var thread = Thread.ofVirtual().name(execution.label()).unstarted(life);
        execution.thread(thread);
        return thread;
    }

    // Whatever a body throws is the task's result, so everything is caught.
    private void live(Execution self, Body<?> body) {
        CURRENT.set(self);
        try {
            scheduler.begin(self);
            self.throwIfCancelled();
            var value = body.run();
            plainWork.forEach(PlainWork::recordEndIfSeen);
            done(self, value);
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

    private void done(Execution self, @Nullable Object value) {
        record(
                Trace.DONE,
                self.label(),
                Optional.ofNullable(value).map(v -> new Object[] {"detail", Texts.value(v)}));
        self.result().complete(value);
    }

    private void fail(Execution self, Throwable thrown) {
        if (self.isCancelAsked() && thrown instanceof CancellationException) {
            cancelled(self);
            return;
        }
        recorder.record(Trace.FAIL, self.label(), "detail", Texts.failure(thrown));
        self.result().completeExceptionally(thrown);
        self.scope().ifPresent(scope -> Scopes.childFailed(scope, self));
    }

    private void cancelled(Execution self) {
        recorder.record(Trace.CANCEL, self.label());
        self.endCancelled();
    }

    /// Asks a task of this program to stop at its next wait.
    void cancel(Execution other) {
        if (!other.isStarted()) {
            if (!other.isEnded()) {
                cancelled(other);
                if (this == AMBIENT) {
                    Alarms.ofSession().cancelled(other);
                }
            }
        } else {
            other.askToCancel(this::interrupt);
        }
    }

    private void interrupt(Execution other) {
        recorder.record(
                Trace.INTERRUPT, other.label(), "by", caller().map(Execution::label).orElse(MAIN));
        scheduler.interrupt(other);
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

    /// Gives others the chance to come first, before something shared is used.
    void beforeAccess() {
        requireMember();
        self().ifPresent(scheduler::switchPoint);
    }

    /// Records what happened to something shared: a cell, a lock, a queue.
    void recordAccess(String kind, String key, String name, Optional<Object> value) {
        var details =
                value.map(v -> new Object[] {key, name, "detail", Texts.value(v)})
                        .orElse(new Object[] {key, name});
        self().ifPresent(self -> record(kind, self.label(), Optional.of(details)));
    }

    /// The lane of the calling thread, or one made up for a thread outside any program.
    Execution selfOrGuest() {
        return self().orElseGet(() -> {
            var guest = new Execution(this, Thread.currentThread().getName(), Optional.empty());
            guest.thread(Thread.currentThread());
            return guest;
        });
    }

    /// Each verb passes here, so a loop of verbs without a way out is noticed.
    void requireMember() {
        var self = self();
        if (self.isEmpty() && !isRealTime()) {
            throw new IllegalStateException(
                    "this thread was not made with start(…), so virtual time does not know it: use"
                            + " start(…), or run the program in real time with .realTime()");
        }
        self.ifPresent(s -> requireRoom(s.label()));
    }

    private void requireRoom(String label) {
        if (isRecorded() && recorder.isFull()) {
            scheduler.stop(new Ending.Endless(Messages.tooManyEvents(label, recorder.limit())));
            throw new Stopped();
        }
    }

    void record(String name, String label, Optional<Object[]> details) {
        requireRoom(label);
        recorder.record(name, label, details.orElse(new Object[0]));
    }

    synchronized String label(String name) {
        var count = labels.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " #" + count;
    }

    /// A lane whose name is numbered from 1: `thread 1`, `thread 2`.
    private synchronized String numbered(String prefix) {
        return label(prefix + " " + labels.merge("number of " + prefix, 1, Integer::sum));
    }

    /// A lane of real time for work that plain Java hands over, recorded as started.
    Execution plainLane(String prefix) {
        var execution = new Execution(this, numbered(prefix), caller().map(Execution::label));
        recordStart(execution);
        return execution;
    }

    /// The thread of a plain lane, which does the work as it is and records how it ended.
    Thread plainThread(PlainWork work) {
        var thread = thread(work.lane(), () -> live(work));
        if (scheduler instanceof RealTime realTime) {
            realTime.adopt(work.lane());
        }
        return thread;
    }

    private void live(PlainWork work) {
        var lane = work.lane();
        CURRENT.set(lane);
        plainWork.add(work);
        try {
            scheduler.begin(lane);
            work.run();
            work.recordEnd();
        } catch (Stopped _) {
            return;
        } catch (Throwable thrown) {
            recorder.record(Trace.FAIL, lane.label(), "detail", Texts.failure(thrown));
            throw thrown;
        } finally {
            lane.result().complete(null);
            plainWork.remove(work);
            scheduler.end(lane);
        }
    }
}
