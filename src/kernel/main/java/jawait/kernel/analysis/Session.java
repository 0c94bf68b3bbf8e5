package jawait.kernel.analysis;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jawait.kernel.snippet.BaseModule;
import jawait.kernel.snippet.ResultVariable;
import jawait.kernel.snippet.StaticImport;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/// What the cells that have run declare, as source.
///
/// @param imports the import declarations
/// @param members variables, methods and types as static members
/// @param outline the same with empty method bodies, each character at its place
/// @param locals variables whose type has no name, as local declarations
record Session(String imports, String members, String outline, String locals) {

    static final Session EMPTY = new Session("", "", "", "");

    private static final Pattern NAMEABLE = Pattern.compile("[^&()]*");

    /// What is declared now.
    static Session of(JShell shell) {
        String imports = imports(shell);
        String variables =
                variables(shell)
                        .filter(Session::hasNameableType)
                        .map(variable -> declaration(variable) + "\n")
                        .collect(Collectors.joining());
        String locals =
                variables(shell)
                        .filter(variable -> !hasNameableType(variable))
                        .map(variable -> variable.source() + ";\n")
                        .collect(Collectors.joining());
        String others = variables + members(shell.types());
        return new Session(
                imports,
                others + members(shell.methods()),
                others + shell.methods().map(Session::head).collect(Collectors.joining()),
                locals);
    }

    /// The kernel imports of the module what snippets need; what may be typed is more.
    private static String imports(JShell shell) {
        var wanted =
                Stream.concat(
                        Stream.of(BaseModule.IMPORT),
                        StaticImport.ALL.stream().map(StaticImport::declaration));
        return Stream.concat(wanted.map(each -> each + "\n"), shell.imports().map(Session::line))
                .distinct()
                .collect(Collectors.joining());
    }

    /// The source of the class that holds the members.
    String text(Place place) {
        return text(place, members);
    }

    /// The same without what is in methods: the compiler need not look at it for every question.
    String outline(Place place) {
        return text(place, outline);
    }

    private String text(Place place, String body) {
        return "package %s;\n%s\nclass %s {\n%s\n}\n"
                .formatted(place.packageName(), imports, place.className(), body);
    }

    private static Stream<VarSnippet> variables(JShell shell) {
        return shell.variables().filter(each -> !ResultVariable.isOne(each));
    }

    private static boolean hasNameableType(VarSnippet variable) {
        String type = variable.typeName();
        return NAMEABLE.matcher(type).matches() && !type.startsWith("<");
    }

    private static String declaration(VarSnippet variable) {
        String head = "static " + variable.typeName() + " " + variable.name() + ";";
        return comments(variable.source()) + head;
    }

    private static String comments(String source) {
        return source.stripLeading().startsWith("/")
                ? Lexer.tokens(source).stream()
                        .takeWhile(Token::isComment)
                        .map(token -> token.text(source) + "\n")
                        .collect(Collectors.joining())
                : "";
    }

    /// One semicolon and no more: the compiler takes a second one for the end of the imports.
    private static String line(ImportSnippet declaration) {
        String source = declaration.source().strip();
        return source.endsWith(";") ? source + "\n" : source + ";\n";
    }

    private static String members(Stream<? extends DeclarationSnippet> declarations) {
        return declarations
                .map(declaration -> member(declaration.source(), declaration.source()))
                .collect(Collectors.joining());
    }

    private static String head(DeclarationSnippet method) {
        String source = method.source();
        String outline = MethodBody.emptied(source, Lexer.tokens(source));
        return member(source, outline);
    }

    /// @param text what to take from, of the length of the source
    private static String member(String source, String text) {
        return Fragments.of(source, Lexer.tokens(source)).stream()
                .map(fragment -> fragment.asMember(text))
                .collect(Collectors.joining());
    }
}
