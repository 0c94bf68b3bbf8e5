package jawait.runtime;

/// The kernel could not do what a cell asked of it. The message says why and what to do.
public final class NotebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param sentence what happened and what to do
    public NotebookException(String sentence) {
        super(sentence);
    }
}
