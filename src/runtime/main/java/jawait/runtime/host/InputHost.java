package jawait.runtime.host;

import java.io.IOException;

/// Where input comes from that `System.in` cannot give, and where text for cells goes. Whatever is
/// asked belongs to the cell that the calling thread works for.
///
/// Thread-safe.
public interface InputHost {

    /// Asks for a line that stays hidden while it is typed.
    ///
    /// @param prompt to be shown before it
    /// @return the line without its end
    /// @throws IOException if the thread is interrupted meanwhile
    /// @throws jawait.runtime.InputUnavailableException if nobody can type a line
    String password(String prompt) throws IOException;

    /// Has a text for the next cell of the notebook.
    ///
    /// @param text of the cell
    /// @param replace whether it takes the place of the running cell's own text
    void setNextInput(String text, boolean replace);
}
