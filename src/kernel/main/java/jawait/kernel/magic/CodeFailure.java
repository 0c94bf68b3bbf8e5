package jawait.kernel.magic;

/// Code that a magic ran has failed. Whoever ran it knows how and reports it; a magic only lets
/// this pass.
public abstract class CodeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param sentence what a log would say
    protected CodeFailure(String sentence) {
        super(sentence);
    }
}
