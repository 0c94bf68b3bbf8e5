package jawait.runtime.agent;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jawait.runtime.MimeBundle;
import jawait.runtime.host.Host;
import jawait.runtime.link.Event;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/// Shows values in the notebook, under the cell that the calling thread works for.
///
/// Thread-safe, but for what is to be done at the end: the one thread that runs cells says it and
/// does it.
final class CellHost implements Host {

    private final Outbox outbox;
    private final Set<Runnable> endings = new LinkedHashSet<>();
    private volatile Optional<String> displayed = Optional.empty();

    /// @param outbox takes what is shown
    CellHost(Outbox outbox) {
        this.outbox = outbox;
    }

    /// A snippet is about to run.
    void begin() {
        displayed = Optional.empty();
    }

    /// Whether the value of a snippet is nothing but the id of what it has just displayed, which
    /// nobody wants to see below it.
    ///
    /// @param result the value
    /// @return whether the snippet displayed something and returned the very id
    @SuppressWarnings("ReferenceEquality") // an equal text of the learner's is to be shown
    boolean hasDisplayed(@Nullable Object result) {
        return displayed.filter(id -> id == result).isPresent();
    }

    @Override
    public void display(String id, Map<String, String> data) {
        displayed = Optional.of(id);
        long cell = CellContext.owner().id();
        outbox.show(cell, new Event.Display(cell, id, new MimeBundle(data)));
    }

    @Override
    public void update(String id, Map<String, String> data) {
        long cell = CellContext.owner().id();
        outbox.show(cell, new Event.UpdateDisplay(cell, id, new MimeBundle(data)));
    }

    @Override
    public void clearOutput(boolean untilNext) {
        long cell = CellContext.owner().id();
        outbox.show(cell, new Event.ClearOutput(cell, untilNext));
    }

    @Override
    public void atEnd(Runnable action) {
        if (CellContext.owner().isRunHere()) {
            endings.add(action);
        }
    }

    /// The code that the current thread ran for a cell has ended.
    void end() {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    @Override
    public void stopCheck() {
        Hooks.stopCheck();
    }

    @Override
    public void passOn(Throwable thrown) {
        if (thrown instanceof EndOfCell end) {
            throw end;
        }
        if (thrown instanceof SPIResolutionException unresolved) {
            throw unresolved;
        }
        Hooks.stopCheck();
    }
}
