package jawait.runtime.agent;

import java.util.ArrayDeque;
import java.util.Deque;

/// Lets threads in one at a time, in the order in which they came. Thread-safe.
///
/// A thread that could not leave, because its stack was used up, does not keep itself out.
final class Turns {

    private final Deque<Thread> queue = new ArrayDeque<>();

    /// Waits for the turn of the current thread, which must [#leave] afterwards.
    ///
    /// @throws InterruptedException if the thread is interrupted before; it is not to leave then
    /// @throws EndOfCell if its cell has to end before; it is not to leave then
    synchronized void enter() throws InterruptedException {
        var thread = Thread.currentThread();
        queue.remove(thread);
        queue.addLast(thread);
        boolean entered = false;
        try {
            while (!thread.equals(queue.peekFirst())) {
                Hooks.stopCheck();
                wait();
            }
            entered = true;
        } finally {
            if (!entered) {
                leave();
            }
        }
    }

    /// Ends the turn of the current thread.
    synchronized void leave() {
        queue.remove(Thread.currentThread());
        notifyAll();
    }

    /// Lets the waiting threads look whether their cells have to end.
    synchronized void wake() {
        notifyAll();
    }
}
