package jawait.runtime.host;

import java.util.Map;

/// Where values are shown. Whatever is shown belongs to the cell that the calling thread works for.
///
/// Thread-safe.
public interface Host {

    /// Shows something new.
    ///
    /// @param id what [#update] will call it
    /// @param data representations by MIME type
    void display(String id, Map<String, String> data);

    /// Replaces what is shown, wherever it is shown.
    ///
    /// @param id of an earlier [#display]
    /// @param data representations by MIME type
    void update(String id, Map<String, String> data);

    /// Takes away what the cell has shown and printed so far.
    ///
    /// @param untilNext whether to wait for the next output, so that nothing flickers
    void clearOutput(boolean untilNext);

    /// Runs something when the code that the calling thread runs for a cell has ended, in whatever
    /// way. Forgotten in threads that a cell has started: nobody knows when they end.
    ///
    /// @param action what to do then, in the calling thread
    void atEnd(Runnable action);

    /// Returns at once unless the cell of the calling thread has to end; then it throws an error
    /// that is to be let through. To be called in every loop over the learner's values.
    void stopCheck();

    /// Throws what must not be kept from the host: that the cell has to end, or that the code has
    /// reached a name that is not defined yet. Returns where the exception is the learner's own.
    ///
    /// @param thrown by the learner's code
    void passOn(Throwable thrown);
}
