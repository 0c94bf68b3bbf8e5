package jawait.kernel.snippet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The module whose names every cell has, as in the JShell tool.
public final class BaseModule {

    /// The declaration that brings them.
    public static final String IMPORT = "import module java.base;";

    private static final Pattern PACKAGE =
            Pattern.compile("\\b(javax?(?:\\.[a-z]\\w*)+)\\.(?=\\p{Lu})");

    private BaseModule() {
        // static methods only
    }

    /// A type as cells may write it: without the packages that the module brings.
    ///
    /// @param type such as `java.util.stream.Stream<java.awt.Point>`
    /// @return such as `Stream<java.awt.Point>`
    public static String simple(String type) {
        return PACKAGE.matcher(type).replaceAll(BaseModule::kept);
    }

    private static String kept(MatchResult qualifier) {
        boolean brought = Object.class.getModule().isExported(qualifier.group(1));
        return brought ? "" : Matcher.quoteReplacement(qualifier.group());
    }
}
