package jawait.tutorial;

/// One await: `who` asked for the result of `on`.
///
/// @param who the label of the one who awaited
/// @param on the label of the task awaited
public record Wait(String who, String on) {}
