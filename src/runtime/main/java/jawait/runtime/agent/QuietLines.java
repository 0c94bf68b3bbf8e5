package jawait.runtime.agent;

import java.util.Optional;
import jawait.runtime.Display;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;
import jawait.runtime.host.CellEnds;
import jawait.runtime.link.Command;

/// Asks those who listen to the ends of cells, and shows what they have to say below the cell.
final class QuietLines {

    private QuietLines() {
        // static only
    }

    /// Asks every listener, as part of the cell that has ended.
    ///
    /// @param ended the cell
    /// @throws EndOfCell if the cell is stopped meanwhile
    static void show(Command.EndCell ended) {
        for (var listener : CellEnds.listeners()) {
            ask(listener, ended).ifPresent(QuietLines::show);
        }
    }

    private static Optional<String> ask(CellEnds.Listener listener, Command.EndCell ended) {
        try {
            return listener.ended(ended.cell(), ended.label(), ended.source(), ended.declared());
        } catch (EndOfCell e) {
            throw e;
        } catch (Throwable e) {
            CellEnds.remove(listener);
            return Optional.of(
                    "A library that looks after each cell failed ("
                            + e
                            + ") and is not called again.");
        }
    }

    private static void show(String line) {
        var _ = Display.display((Displayable) () -> bundle(line));
    }

    /// Small and grey where there is HTML.
    private static MimeBundle bundle(String line) {
        var escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MimeBundle.text(line)
                .with("text/html", "<small style=\"opacity:.75\">" + escaped + "</small>");
    }
}
