package jawait.runtime;

import java.util.Optional;
import java.util.function.Function;
import jawait.runtime.host.CellEnds;

/// Lets a library look after each cell and say one quiet line below it.
///
/// ```java
/// Cells.onEnd(cell -> leaks.isEmpty() ? Optional.empty() : Optional.of(leaks + " still open"));
/// ```
///
/// Where no kernel runs the code, cells do not end and nothing is called. Thread-safe.
public final class Cells {

    private Cells() {
        // static only
    }

    /// Calls a function after each cell from now on, on the thread that runs cells, as part of the
    /// cell that has ended: an interrupt stops it. One that throws is reported once and not called
    /// again.
    ///
    /// @param listener returns a line of text to show below the cell, or nothing
    public static void onEnd(Function<EndedCell, Optional<String>> listener) {
        CellEnds.add((cell, label, source, declared) ->
                listener.apply(new EndedCell(cell, label, source, declared)));
    }
}
