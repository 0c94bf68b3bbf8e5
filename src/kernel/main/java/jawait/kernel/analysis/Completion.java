package jawait.kernel.analysis;

import java.util.Optional;

/// One text that may stand where the completed name begins.
///
/// @param text the whole replacement, such as `stream`; methods come without parentheses
/// @param type what it is
/// @param signature what to show beside it: `(int, int) → String` for a method, the type for a
///   variable; empty for types, packages and keywords
public record Completion(String text, CompletionType type, Optional<String> signature) {}
