package jawait.kernel.snippet;

import java.util.Optional;

/// An expression that has the same value whatever type a variable has that it is assigned to, as
/// far as its words tell: the compiler may find that it is none, or has no value.
///
/// @param text without a semicolon, and without comments behind it
/// @param method the name of the method, where all of it is a call
public record TypelessExpression(String text, Optional<String> method) {}
