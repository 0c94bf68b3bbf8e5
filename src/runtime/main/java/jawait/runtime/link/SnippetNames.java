package jawait.runtime.link;

import java.util.regex.Pattern;

/// Names as the learner wrote them: JShell makes every method, variable and type a member of a
/// class of its own, such as `REPL.$JShell$12B`.
public final class SnippetNames {

    /// What the name of every class of a snippet begins with.
    public static final String PREFIX = "REPL.$JShell$";

    private static final Pattern WRAPPER =
            Pattern.compile("REPL[./]\\$JShell\\$[0-9A-Z_]+(?:[.$]|(?![\\w$]))");
    private static final Pattern LOADERS =
            Pattern.compile(" \\([^()]* (?:is|are) in (?:unnamed )?module [^()]*\\)$");

    private SnippetNames() {
        // static only
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
