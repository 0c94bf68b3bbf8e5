package jawait.runtime.host;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who wants to hear that a cell has ended. Thread-safe.
public final class CellEnds {

    /// Hears that a cell has ended.
    @FunctionalInterface
    public interface Listener {

        /// A cell has ended.
        ///
        /// @param cell its number, as the kernel counts
        /// @param label its execution count, as the notebook shows it
        /// @param source what the learner typed
        /// @param declared what it has declared, such as `method await` or `type Event`
        /// @return a line to show below the cell, if there is something to say
        Optional<String> ended(long cell, String label, String source, List<String> declared);
    }

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    private CellEnds() {
        // static only: libraries call from anywhere
    }

    /// Adds a listener, which is called at the end of each cell from now on.
    ///
    /// @param listener hears the ends
    public static void add(Listener listener) {
        LISTENERS.add(listener);
    }

    /// Takes a listener away.
    ///
    /// @param listener hears no more ends
    public static void remove(Listener listener) {
        LISTENERS.remove(listener);
    }

    /// The listeners, in the order in which they came.
    ///
    /// @return a copy
    public static List<Listener> listeners() {
        return List.copyOf(LISTENERS);
    }
}
