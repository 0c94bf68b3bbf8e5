package jawait.runtime.host;

import jawait.runtime.link.CommAct;

/// Comms where there is no notebook.
final class NoComms implements CommHost {

    @Override
    public void say(CommAct act) {
        throw new IllegalStateException(
                "there is no frontend to talk to: comms work in the cells of a notebook only");
    }

    @Override
    public void connect(CommReceiver receiver) {
        // nobody ever says anything
    }
}
