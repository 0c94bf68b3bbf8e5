package jawait.runtime.link;

import java.util.regex.Pattern;

/// Names as the learner wrote them: JShell makes every method, variable and type a member of a
/// class of its own, such as `REPL.$JShell$12B`.
public final class SnippetNames {

    /// What the name of every class of a snippet begins with.
    public static final String PREFIX = "REPL.$JShell$";

    /// What the names of variables begin with that hold a value while it is on its way to the
    /// learner, and never again. They are references.
    public static final String RESULT = "$jawait$";

    private static final String INTERNAL_PREFIX = PREFIX.replace('.', '/');

    private static final Pattern WRAPPER =
            Pattern.compile("REPL[./]\\$JShell\\$[0-9A-Z_]+(?:[.$]|(?![\\w$]))");
    private static final Pattern LOADERS =
            Pattern.compile(" \\([^()]* (?:is|are) in (?:unnamed )?module [^()]*\\)$");

    private SnippetNames() {
        // static only
    }

    /// Whether a class is one that JShell has put around snippets, and none of the learner's own in
    /// it.
    ///
    /// @param internalName such as `REPL/$JShell$12B`
    /// @return whether it is
    public static boolean isWrapper(String internalName) {
        return internalName.startsWith(INTERNAL_PREFIX)
                && internalName.indexOf('$', INTERNAL_PREFIX.length()) < 0;
    }

    /// A text without the classes of JShell, and without the class loaders that the JVM names when
    /// a cast fails.
    ///
    /// @param text any text, such as the message of an exception
    /// @return the text as the learner would write it
    public static String plain(String text) {
        return LOADERS.matcher(WRAPPER.matcher(text).replaceAll("")).replaceFirst("");
    }
}
