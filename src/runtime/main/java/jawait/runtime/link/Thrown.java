package jawait.runtime.link;

import java.util.List;
import java.util.Optional;

/// An exception as data: it crosses the link without its class.
///
/// @param className binary name of the exception's class
/// @param message its message, empty where it has none
/// @param frames innermost first
/// @param cause where there is one that has not been listed before
/// @param suppressed in order
public record Thrown(
        String className,
        Optional<String> message,
        List<StackTraceElement> frames,
        Optional<Thrown> cause,
        List<Thrown> suppressed) {

    /// Copies the lists.
    public Thrown {
        frames = List.copyOf(frames);
        suppressed = List.copyOf(suppressed);
    }
}
