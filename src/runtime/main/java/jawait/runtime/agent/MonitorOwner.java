package jawait.runtime.agent;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Optional;

/// Who keeps a thread out of a monitor.
final class MonitorOwner {

    private MonitorOwner() {
        // static only
    }

    /// The thread that would have to leave a monitor for another thread to go on, through any
    /// number of threads that wait for one another in between.
    ///
    /// @param waiting the other thread
    /// @return the thread; empty where the other one does not wait to enter a monitor, where they
    ///   wait for one another in a circle, and where the owner is a virtual thread, of which the
    ///   JVM does not tell
    static Optional<Thread> of(Thread waiting) {
        var seen = new HashSet<Thread>();
        var last = waiting;
        while (last.getState() == Thread.State.BLOCKED && seen.add(last)) {
            var owner = owner(last);
            if (owner.isEmpty()) {
                return Optional.empty();
            }
            last = owner.get();
        }
        return seen.isEmpty() || seen.contains(last) ? Optional.empty() : Optional.of(last);
    }

    private static Optional<Thread> owner(Thread waiting) {
        var threads = ManagementFactory.getThreadMXBean();
        return Optional.ofNullable(threads.getThreadInfo(waiting.threadId()))
                .flatMap(info -> thread(info.getLockOwnerId()));
    }

    private static Optional<Thread> thread(long id) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.threadId() == id)
                .findFirst();
    }
}
