package jawait.kernel.snippet;

import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/// The variable that holds the value of an expression while that runs: JShell's own, such as `$1`,
/// or one that the kernel has declared.
public final class ExpressionVariable {

    /// Names that begin like this are the kernel's.
    private static final String PREFIX = "$jawait$";

    private ExpressionVariable() {
        // static methods only
    }

    /// The declaration of a variable for an expression.
    ///
    /// @param depth how many expressions are being evaluated, this one among them: of each depth
    ///   there is one at a time, and JShell has one class for all of them
    /// @param expression on one line or several, without a semicolon
    /// @return one snippet
    public static String declaration(int depth, String expression) {
        return "java.lang.Object " + PREFIX + depth + " = " + expression + ";";
    }

    /// {@return whether a text mentions such a variable}
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

    /// {@return whether a snippet is such a variable, declared by [#declaration]}
    ///
    /// @param snippet of any kind
    public static boolean isOfKernel(Snippet snippet) {
        return snippet instanceof VarSnippet variable && variable.name().startsWith(PREFIX);
    }
}
