package jawait.runtime.host;

import java.util.Map;

/// A host without a cell, for tests to say what of it matters to them.
public class QuietHost implements Host {

    @Override
    public void display(String id, Map<String, String> data) {
        // nobody looks
    }

    @Override
    public void update(String id, Map<String, String> data) {
        // nobody looks
    }

    @Override
    public void clearOutput(boolean untilNext) {
        // nothing is shown
    }

    @Override
    public void atEnd(Runnable action) {
        // nothing ends
    }

    @Override
    public void stopCheck() {
        // nothing to stop
    }

    @Override
    public void passOn(Throwable thrown) {
        // nothing to pass on
    }
}
