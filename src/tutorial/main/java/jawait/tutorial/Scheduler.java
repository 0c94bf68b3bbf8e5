package jawait.tutorial;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Time and turns of one program: the only thing that differs between virtual time, real time and
/// an exploration. Chosen where a [Program] is made; the verbs know nothing else.
///
/// Each method but [#launch], [#wake], [#interrupt], [#watch] and [#stop] is called on the thread
/// of `self`. Every wait (`sleep`, `await`, `park`) throws a [CancellationException], once, if the
/// task was asked to cancel before or meanwhile.
interface Scheduler {

    /// Milliseconds since the program began.
    long now();

    /// Lets a started task run, now or when its turn comes.
    void launch(Execution child, Thread thread);

    /// Returns when the task may run for the first time.
    void begin(Execution self);

    /// Waits without keeping a worker busy.
    void sleep(Execution self, int millis, @Nullable String what);

    /// Keeps a worker busy.
    void work(Execution self, int millis, String what);

    /// Returns when `other` has ended, or so many milliseconds have passed.
    ///
    /// @return false if the time ran out first
    boolean await(Execution self, Execution other, OptionalInt millis);

    /// Stands at a lock, semaphore or queue until [#wake].
    void park(Execution self, Blockade there);

    /// Lets a task that is or will be parked go on.
    void wake(Execution parked);

    /// Which of so many waiting tasks is served next: the first, or in an exploration any of them.
    int choose(int options);

    /// Ends the wait of a task that was asked to cancel.
    void interrupt(Execution other);

    /// A place where other tasks may come first.
    void switchPoint(Execution self);

    /// The last call of a task's thread; its result is complete.
    void end(Execution self);

    /// Returns when nothing is left to run, or the scheduler gave up.
    Ending watch(Execution main);

    /// Gives up: [#watch] returns this ending, and every verb throws [Stopped].
    void stop(Ending ending);

    /// Whether it was given up; what a task ends in afterwards is not its own doing.
    boolean isStopped();
}
