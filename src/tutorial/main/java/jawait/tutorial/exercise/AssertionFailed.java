package jawait.tutorial.exercise;

import java.util.Optional;

/// Ends a check at the first assertion that does not hold. An error, so that no `catch (Exception)`
/// in the attempt swallows it.
final class AssertionFailed extends Error {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final transient Optional<String> wanted;

    /// @param failure what is told
    /// @param wanted the value that should have been returned, if it is about one
    AssertionFailed(Failure failure, Optional<String> wanted) {
        super(
                failure.seen(),
                null,
                /* enableSuppression= */ false,
                /* writableStackTrace= */ false);
        this.failure = failure;
        this.wanted = wanted;
    }

    Optional<String> wanted() {
        return wanted;
    }

    Failure failure() {
        return failure;
    }
}
