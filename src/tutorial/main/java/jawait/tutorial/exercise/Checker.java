package jawait.tutorial.exercise;

/// Puts an attempt at an exercise to the test.
///
/// @param <S> what the learner hands in, often a functional interface
@FunctionalInterface
public interface Checker<S> {

    /// Runs the attempt on fresh input and asserts what must hold; called several times.
    ///
    /// @param attempt what the learner handed in
    /// @param trial gives fresh input and takes the assertions
    /// @throws Exception whatever the attempt throws; it fails the check
    void check(S attempt, Trial trial) throws Exception;
}
