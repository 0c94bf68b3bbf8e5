package jawait.runtime;

/// Thrown to code that reads from `System.in` where nobody can type a line for it. The message says
/// why, and what to do instead.
///
/// It is unchecked so that a `Scanner` lets it through: a `Scanner` keeps an `IOException` to
/// itself and says later that there was no line.
public final class InputUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param message why there is no input
    public InputUnavailableException(String message) {
        super(message);
    }
}
