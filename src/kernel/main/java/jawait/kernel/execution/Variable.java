package jawait.kernel.execution;

/// A variable of the learner.
///
/// @param name its name
/// @param type as Java writes it
/// @param value as text; a few words in brackets where its `toString` fails
public record Variable(String name, String type, String value) {}
