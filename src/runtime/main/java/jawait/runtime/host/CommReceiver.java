package jawait.runtime.host;

import jawait.runtime.link.CommAct;

/// Hears what the frontend does with comms.
@FunctionalInterface
public interface CommReceiver {

    /// Hears one message. It may take its time and throw whatever the learner's code throws.
    ///
    /// @param act what the frontend does
    void hear(CommAct act);
}
