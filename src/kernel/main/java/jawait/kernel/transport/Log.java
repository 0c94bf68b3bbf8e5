package jawait.kernel.transport;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/// The log of what frontends send that the kernel cannot use. It has at most 200 lines in ten
/// minutes; the next line says how many were left out.
///
/// Fetched when there is something to say, because the first use of the logging system takes a
/// kernel's start tens of milliseconds.
public final class Log {

    private static final LogLimit LIMIT =
            new LogLimit(200, Duration.ofMinutes(10), System::nanoTime);

    private Log() {}

    /// Says that something was ignored.
    ///
    /// @param line the sentence
    public static void warn(String line) {
        say(logger -> logger.log(Level.WARNING, line));
    }

    /// Says that something failed.
    ///
    /// @param line the sentence
    /// @param cause why
    public static void error(String line, Throwable cause) {
        say(logger -> logger.log(Level.ERROR, line, cause));
    }

    private static void say(Consumer<System.Logger> words) {
        try {
            LIMIT.take().ifPresent(left -> say(words, left));
        } catch (Throwable unheard) {
            // Logging fails when memory is short, and that must not end the thread of a socket.
        }
    }

    private static void say(Consumer<System.Logger> words, long leftOut) {
        var logger = System.getLogger("jawait.kernel.transport");
        if (leftOut > 0) {
            logger.log(Level.WARNING, leftOut + " lines like these were left out");
        }
        words.accept(logger);
    }
}
