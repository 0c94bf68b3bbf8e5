package jawait.tutorial;

/// Thrown by every verb of a program that was given up, so that its threads end.
///
/// An `Error`, so that a learner's `catch (Exception e)` does not take it for a failure of the
/// task.
final class Stopped extends Error {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("this program was stopped", null, false, false);
    }
}
