package jawait.kernel.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import org.jspecify.annotations.Nullable;

/// What may have been meant by a name that does not exist.
///
/// Thread-safe.
public final class Suggestions {

    /// More than this is a list, not a hint.
    private static final int MOST = 3;

    private static final List<String> LITERALS = List.of("true", "false", "null", "this", "super");

    private final CodeModel model;

    /// Suggestions for the cells of a session.
    ///
    /// @param model the compiler's view of the session
    public Suggestions(CodeModel model) {
        this.model = model;
    }

    /// The names that exist at a place and are spelt nearly like the one there: variables, methods
    /// and types in scope, or, behind a dot, members.
    ///
    /// Where a parenthesis follows the name, methods come first. It never throws because of what
    /// the cell holds.
    ///
    /// @param code the whole text of the cell
    /// @param start UTF-16 index of the first character of the name
    /// @return the nearest first, at most 3; empty if there is none, or no name at that place
    public List<String> nearMisses(String code, int start) {
        int end = nameEnd(code, start);
        if (end == start) {
            return List.of();
        }
        var spelling = new Spelling(code.substring(start, end));
        boolean called = code.substring(end).stripLeading().startsWith("(");
        var request = Request.at(code, start);
        return model.ask(
                        code,
                        request.others(),
                        request.focus(),
                        unit -> new Candidates(unit, request).all(spelling))
                .map(found -> nearest(found, spelling, called))
                .orElse(List.of());
    }

    private static int nameEnd(String code, int start) {
        int end = Math.max(0, start);
        while (end < code.length() && Character.isJavaIdentifierPart(code.codePointAt(end))) {
            end += Character.charCount(code.codePointAt(end));
        }
        return Math.max(end, start);
    }

    private static List<String> nearest(
            List<Candidate> candidates, Spelling spelling, boolean called) {
        Stream<Candidate> literals =
                LITERALS.stream()
                        .filter(spelling::accepts)
                        .map(word -> Proposals.word(word, CompletionType.KEYWORD));
        return Stream.concat(candidates.stream(), literals)
                .filter(each -> !each.text().equals(spelling.name()))
                .sorted(
                        Comparator.comparingInt((Candidate each) -> spelling.distance(each.text()))
                                .thenComparing(each -> called != isMethod(each))
                                .thenComparing(Candidate.BEST_FIRST))
                .map(Candidate::text)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isMethod(Candidate candidate) {
        return candidate.completion().type() == CompletionType.FUNCTION;
    }

    /// The public top-level types of a name in all packages that can be imported, of the JDK and of
    /// libraries.
    ///
    /// @param simpleName the name, such as `HttpClient`
    /// @return qualified names: those of `java.base` first, then of the JDK's other standard
    ///   modules, then of all others; at most 3
    public List<String> typesNamed(String simpleName) {
        var nowhere = Request.at("", 0);
        return model.ask(
                        "",
                        nowhere.others(),
                        nowhere.focus(),
                        unit -> Optional.of(typesNamed(unit, simpleName)))
                .orElse(List.of());
    }

    private static List<String> typesNamed(Attributed unit, String simpleName) {
        return unit.compiler()
                .packages()
                .holding(simpleName)
                .map(name -> unit.elements().getTypeElement(name + "." + simpleName))
                .filter(type -> type != null && type.getModifiers().contains(Modifier.PUBLIC))
                .sorted(Comparator.comparingInt(type -> rank(unit.elements().getModuleOf(type))))
                .map(type -> type.getQualifiedName().toString())
                .limit(MOST)
                .toList();
    }

    private static int rank(@Nullable ModuleElement module) {
        String name = module == null ? "" : module.getQualifiedName().toString();
        if (name.equals("java.base")) {
            return 0;
        }
        return name.startsWith("java.") ? 1 : 2;
    }
}
