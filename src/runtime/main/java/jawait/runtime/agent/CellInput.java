package jawait.runtime.agent;

import java.io.IOException;
import jawait.runtime.host.InputHost;
import jawait.runtime.link.Event;

/// Asks the kernel for what the cell needs that the calling thread works for.
///
/// @param input asks for lines
/// @param outbox takes text for cells
record CellInput(StandardInput input, Outbox outbox) implements InputHost {

    @Override
    public String password(String prompt) throws IOException {
        return input.password(prompt);
    }

    @Override
    public void setNextInput(String text, boolean replace) {
        long cell = CellContext.owner().id();
        outbox.show(cell, new Event.SetNextInput(cell, text, replace));
    }
}
