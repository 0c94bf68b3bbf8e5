package jawait.kernel.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An import declaration up to the cursor.
///
/// @param kind what is imported
/// @param qualifier the dotted name before the last dot; empty if there is none
/// @param prefix what has been typed of the name to complete, for a module the whole name
record ImportLine(Kind kind, String qualifier, String prefix) {

    enum Kind {
        TYPE,
        STATIC,
        MODULE
    }

    private static final Pattern SYNTAX =
            Pattern.compile("(?s).*\\bimport\\s+(?:(static|module)\\s+)?([\\w.$\\s]*)");

    /// The declaration that a text ends with.
    static ImportLine of(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return new ImportLine(Kind.TYPE, "", "");
        }
        String name = matcher.group(2).replaceAll("\\s", "");
        return switch (matcher.group(1)) {
            case "module" -> new ImportLine(Kind.MODULE, "", name);
            case "static" -> qualified(Kind.STATIC, name);
            case null, default -> qualified(Kind.TYPE, name);
        };
    }

    private static ImportLine qualified(Kind kind, String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? new ImportLine(kind, "", name)
                : new ImportLine(kind, name.substring(0, dot), name.substring(dot + 1));
    }
}
