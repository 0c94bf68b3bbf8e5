package jawait.runtime.agent;

import java.util.Optional;
import java.util.function.Supplier;
import jawait.runtime.link.Reply;

/// Runs jobs on the main thread, one at a time, for another thread that waits for each.
///
/// Thread-safe.
///
/// @param <T> what jobs return
final class MainLoop<T> {

    private Optional<Supplier<T>> job = Optional.empty();
    private Optional<Reply> reply = Optional.empty();
    private Optional<T> result = Optional.empty();

    /// Runs a job on the main thread. For the one thread that has jobs.
    ///
    /// @param next what to run; it must not throw
    /// @return what it returned
    synchronized T call(Supplier<T> next) {
        job = Optional.of(next);
        return awaitResult();
    }

    /// Goes on with the job that has asked. For the thread that has jobs.
    ///
    /// @param answer to its question
    /// @return what the job returns, or asks next
    synchronized T resume(Reply answer) {
        reply = Optional.of(answer);
        return awaitResult();
    }

    private T awaitResult() {
        notifyAll();
        Uninterruptibly.await(this, () -> result.isPresent());
        var returned = result.orElseThrow();
        result = Optional.empty();
        return returned;
    }

    /// Asks whoever called the running job something, and runs further jobs until there is a reply.
    /// For the main thread, inside of a job.
    ///
    /// @param question takes the place of the job's result
    /// @return the reply
    Reply ask(T question) {
        give(question);
        while (true) {
            var next = takeUnlessReplied();
            if (next.isEmpty()) {
                return takeReply();
            }
            give(next.get().get());
        }
    }

    private synchronized Optional<Supplier<T>> takeUnlessReplied() {
        Uninterruptibly.await(this, () -> job.isPresent() || reply.isPresent());
        var taken = job;
        job = Optional.empty();
        return taken;
    }

    private synchronized Reply takeReply() {
        var taken = reply.orElseThrow();
        reply = Optional.empty();
        return taken;
    }

    /// Runs the jobs on the current thread; does not return.
    void run() {
        while (true) {
            var returned = take().get();
            give(returned);
        }
    }

    private synchronized Supplier<T> take() {
        Uninterruptibly.await(this, () -> job.isPresent());
        var taken = job.orElseThrow();
        job = Optional.empty();
        return taken;
    }

    private synchronized void give(T returned) {
        result = Optional.of(returned);
        notifyAll();
    }
}
