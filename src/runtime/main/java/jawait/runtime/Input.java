package jawait.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import jawait.runtime.host.Hosts;

/// Input that `System.in` cannot give: `System.console()` is null in a notebook.
///
/// Source: Jupyter messaging protocol, *Messages on the stdin channel*.
public final class Input {

    private Input() {
        // static only
    }

    /// Asks for a line that stays hidden while it is typed.
    ///
    /// @param prompt to be shown before it
    /// @return the line without its end
    /// @throws InputUnavailableException if nobody can type a line
    /// @throws UncheckedIOException if the thread is interrupted meanwhile
    public static String password(String prompt) {
        try {
            return Hosts.input().password(prompt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
