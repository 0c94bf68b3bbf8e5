package jawait.kernel.transport;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/// The log of this package. Fetched when there is something to say, because the first use of the
/// logging system takes a kernel's start tens of milliseconds.
final class Log {

    private Log() {}

    static void warn(String line) {
        say(logger -> logger.log(Level.WARNING, line));
    }

    static void error(String line, Throwable cause) {
        say(logger -> logger.log(Level.ERROR, line, cause));
    }

    private static void say(Consumer<System.Logger> words) {
        try {
            words.accept(System.getLogger("jawait.kernel.transport"));
        } catch (Throwable unheard) {
            // Logging fails when memory is short, and that must not end the thread of a socket.
        }
    }
}
