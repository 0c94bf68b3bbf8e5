package jawait.kernel.analysis;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/// What the cells that have run declare, as source.
///
/// @param imports the import declarations
/// @param members variables, methods and types as static members
/// @param locals variables whose type has no name, as local declarations
record Session(String imports, String members, String locals) {

    static final Session EMPTY = new Session("", "", "");

    private static final Pattern NAMEABLE = Pattern.compile("[^&()]*");

    /// What is declared now.
    static Session of(JShell shell) {
        String imports = shell.imports().map(Session::line).collect(Collectors.joining());
        String variables =
                shell.variables()
                        .filter(Session::hasNameableType)
                        .map(variable -> declaration(variable) + "\n")
                        .collect(Collectors.joining());
        String locals =
                shell.variables()
                        .filter(variable -> !hasNameableType(variable))
                        .map(variable -> variable.source() + ";\n")
                        .collect(Collectors.joining());
        String methods = shell.methods().map(Session::member).collect(Collectors.joining());
        String types = shell.types().map(Session::member).collect(Collectors.joining());
        return new Session(imports, variables + methods + types, locals);
    }

    /// The source of the class that holds the members.
    String text(Place place) {
        return "package %s;\n%s\nclass %s {\n%s\n}\n"
                .formatted(place.packageName(), imports, place.className(), members);
    }

    private static boolean hasNameableType(VarSnippet variable) {
        String type = variable.typeName();
        return NAMEABLE.matcher(type).matches() && !type.startsWith("<");
    }

    private static String declaration(VarSnippet variable) {
        String source = variable.source();
        String comments =
                Lexer.tokens(source).stream()
                        .takeWhile(Token::isComment)
                        .map(token -> token.text(source) + "\n")
                        .collect(Collectors.joining());
        return comments + "static " + variable.typeName() + " " + variable.name() + ";";
    }

    /// One semicolon and no more: the compiler takes a second one for the end of the imports.
    private static String line(ImportSnippet declaration) {
        String source = declaration.source().strip();
        return source.endsWith(";") ? source + "\n" : source + ";\n";
    }

    private static String member(DeclarationSnippet declaration) {
        String source = declaration.source();
        return Fragments.of(source, Lexer.tokens(source)).stream()
                .map(fragment -> fragment.asMember(source))
                .collect(Collectors.joining());
    }
}
