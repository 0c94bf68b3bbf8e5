package jawait.runtime.agent;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.util.List;
import jawait.runtime.link.Answer;
import jdk.jshell.spi.SPIResolutionException;

/// How a cell's code ended, as an answer.
final class Outcome {

    private static final List<Class<? extends Throwable>> SIGNS_OF_STOP =
            List.of(
                    EndOfCell.Stop.class,
                    InterruptedException.class,
                    ClosedByInterruptException.class,
                    FileLockInterruptionException.class,
                    InterruptedIOException.class);

    private Outcome() {
        // static only
    }

    /// The code returned.
    ///
    /// @param cell whose code it is
    /// @param answer what it returned
    /// @return the answer; not where the code went on after a call of `System.exit`, or went on to
    ///   no result after a stop, which may have ended the threads that it waited for
    static Answer of(Cell cell, Answer answer) {
        return cell.end()
                .filter(end -> end instanceof EndOfCell.Exit || answer instanceof Answer.NoValue)
                .map(Outcome::ended)
                .orElse(answer);
    }

    /// The code threw.
    ///
    /// @param cell whose code it is
    /// @param thrown what it threw
    /// @return how the cell ended
    static Answer of(Cell cell, Throwable thrown) {
        try {
            return of(cell, thrownAnswer(cell, thrown));
        } catch (EndOfCell e) {
            return ended(e);
        }
    }

    private static Answer thrownAnswer(Cell cell, Throwable thrown) {
        var exit = Causes.find(thrown, List.of(EndOfCell.Exit.class));
        if (exit.isPresent() && exit.get() instanceof EndOfCell end) {
            return ended(end);
        }
        if (cell.end().isPresent() && Causes.find(thrown, SIGNS_OF_STOP).isPresent()) {
            return new Answer.Stopped();
        }
        var description = Throwns.of(thrown);
        return thrown instanceof SPIResolutionException unresolved
                ? new Answer.Unresolved(unresolved.id(), description)
                : new Answer.Threw(description);
    }

    private static Answer ended(EndOfCell end) {
        return switch (end) {
            case EndOfCell.Stop _ -> new Answer.Stopped();
            case EndOfCell.Exit exit -> new Answer.Exited(exit.status());
        };
    }
}
