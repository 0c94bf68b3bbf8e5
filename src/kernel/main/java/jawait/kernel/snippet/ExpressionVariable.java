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
    /// @param number makes its name unique: JShell redefines a class for a name that it knows
    /// @param expression on one line or several, without a semicolon
    /// @return one snippet
    public static String declaration(long number, String expression) {
        return "java.lang.Object " + PREFIX + number + " = " + expression + ";";
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
        return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || (snippet instanceof VarSnippet variable && variable.name().startsWith(PREFIX));
    }
}
