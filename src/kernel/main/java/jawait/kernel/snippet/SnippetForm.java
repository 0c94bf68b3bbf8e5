package jawait.kernel.snippet;

/// A snippet that declares nothing, in a form that compiles faster than as it was typed. It is
/// found by words alone: the compiler may take none of it.
public sealed interface SnippetForm {

    /// {@return its text, without comments around it}
    String text();

    /// An expression that has the same value whatever type a variable has that it is assigned to.
    ///
    /// @param text without a semicolon
    record Expression(String text) implements SnippetForm {}

    /// A call, which may have a value or none.
    ///
    /// @param text without a semicolon
    /// @param method its name
    /// @param semicolon whether it was typed with one, as what has no value usually is
    /// @param typeless whether its value is that of an [Expression]
    record Call(String text, String method, boolean semicolon, boolean typeless)
            implements SnippetForm {}

    /// A statement that is no expression.
    ///
    /// @param text all of it
    record Statement(String text) implements SnippetForm {}
}
