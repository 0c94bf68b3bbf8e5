package jawait.kernel;

import java.util.UUID;
import java.util.function.Consumer;
import jawait.kernel.execution.AgentListener;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Event;

/// A line under a cell that is replaced by the next. Thread-safe.
final class ProgressLine implements Consumer<String> {

    private final AgentListener output;
    private final long cell;
    private final String displayId = UUID.randomUUID().toString();
    private boolean shown;

    /// @param output takes the line
    /// @param cell where it stands
    ProgressLine(AgentListener output, long cell) {
        this.output = output;
        this.cell = cell;
    }

    @Override
    public synchronized void accept(String text) {
        var bundle = MimeBundle.text(text);
        output.onEvent(
                shown
                        ? new Event.UpdateDisplay(cell, displayId, bundle)
                        : new Event.Display(cell, displayId, bundle),
                _ -> {});
        shown = true;
    }
}
