package jawait.kernel.snippet;

import jawait.runtime.link.SnippetNames;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/// The variable that holds what comes of an expression or a statement while that runs: JShell's
/// own, such as `$1`, or one that the kernel has declared.
///
/// The names of the kernel's tell how many snippets are being evaluated, this one among them: of
/// each depth there is one at a time, and JShell has one class for all of them.
public final class ResultVariable {

    private static final String PREFIX = SnippetNames.RESULT;
    private static final String STATEMENT = PREFIX + "run";

    private ResultVariable() {
        // static methods only
    }

    /// The declaration of a variable for an expression.
    ///
    /// @param depth how many snippets are being evaluated
    /// @param expression on one line or several, without a semicolon
    /// @return one snippet
    public static String ofExpression(int depth, String expression) {
        return "java.lang.Object " + PREFIX + depth + " = " + expression + ";";
    }

    /// The declaration of a variable that gets nothing when a statement has run. A statement that
    /// never ends does not compile in it.
    ///
    /// @param depth how many snippets are being evaluated
    /// @param statement on one line or several
    /// @return one snippet
    public static String ofStatement(int depth, String statement) {
        return "java.lang.Object "
                + STATEMENT
                + depth
                + " = switch (0) { default -> { "
                + statement
                + " yield null; } };";
    }

    /// {@return whether a text mentions a variable of the kernel}
    ///
    /// @param text of a snippet
    public static boolean isIn(String text) {
        return text.contains(PREFIX);
    }

    /// {@return whether a snippet is such a variable, and not one of the learner's}
    ///
    /// @param snippet of any kind
    public static boolean isOne(Snippet snippet) {
        return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND || isOfKernel(snippet);
    }

    /// {@return whether a snippet is such a variable, declared by the kernel}
    ///
    /// @param snippet of any kind
    public static boolean isOfKernel(Snippet snippet) {
        return snippet instanceof VarSnippet variable && variable.name().startsWith(PREFIX);
    }

    /// {@return whether a snippet is such a variable, and holds a value}
    ///
    /// @param snippet of any kind
    public static boolean hasValue(Snippet snippet) {
        return isOne(snippet) && !((VarSnippet) snippet).name().startsWith(STATEMENT);
    }
}
