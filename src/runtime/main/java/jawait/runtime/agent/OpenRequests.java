package jawait.runtime.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import jawait.runtime.link.Event;

/// Requests that the learner's code has for the frontend, and that have not been answered yet.
///
/// A request is an [Event] with a number, and its answer a signal with the same number. Each thread
/// waits for the answer to its own request. Thread-safe.
///
/// @param <A> what answers are
final class OpenRequests<A> {

    private final Outbox outbox;
    private final Map<Long, Optional<A>> open = new HashMap<>();
    private long lastId;

    /// @param outbox takes the questions
    OpenRequests(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Asks the kernel and waits for its answer. What the cell has printed is sent before.
    ///
    /// @param cell the cell that the current thread works for
    /// @param question makes the question of its number
    /// @return the answer
    /// @throws InterruptedException if the thread is interrupted meanwhile; then a late answer is
    ///   ignored
    /// @throws EndOfCell if the cell has to end meanwhile
    A ask(Cell cell, LongFunction<Event> question) throws InterruptedException {
        Hooks.stopCheck();
        long id = begin();
        try {
            outbox.show(cell.id(), question.apply(id));
            return await(id);
        } finally {
            end(id);
        }
    }

    /// Takes the kernel's answer. Ignored where nobody waits for it.
    ///
    /// @param id of the question
    /// @param answer to it
    synchronized void answer(long id, A answer) {
        open.computeIfPresent(id, (_, _) -> Optional.of(answer));
        notifyAll();
    }

    /// Lets the threads look whether their cells have to end.
    synchronized void wake() {
        notifyAll();
    }

    private synchronized long begin() {
        lastId++;
        open.put(lastId, Optional.empty());
        return lastId;
    }

    private synchronized A await(long id) throws InterruptedException {
        while (true) {
            Hooks.stopCheck();
            var answer = open.getOrDefault(id, Optional.empty());
            if (answer.isPresent()) {
                return answer.get();
            }
            wait();
        }
    }

    private synchronized void end(long id) {
        open.remove(id);
    }
}
