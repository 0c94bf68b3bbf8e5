package jawait.kernel.protocol;

/// A cell is about to run; told to every frontend, so that all see each other's input.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#code-inputs
///
/// @param code its text
/// @param executionCount its number
public record ExecuteInput(String code, int executionCount) implements Publication {}
