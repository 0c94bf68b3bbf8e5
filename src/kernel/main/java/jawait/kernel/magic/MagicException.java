package jawait.kernel.magic;

/// A magic cannot do what it is asked. The message says what happened and what to do next.
public final class MagicException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /// @param sentence what happened and what to do
    public MagicException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// @param sentence what happened and what to do
    /// @param cause what made it known
    public MagicException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /// {@return what happened and what to do}
    public String sentence() {
        return sentence;
    }
}
