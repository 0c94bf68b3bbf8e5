package jawait.kernel.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A compilation unit in which the fragment with the cursor sees all that it may name: what the
/// session and the other fragments of its cell declare.
///
/// Methods and types of the cell are members of the unit's class, variables before the cursor are
/// in a method of it, and the fragment follows them there. What declares nothing is left out, and
/// so is what other methods do: the compiler's time is for the fragment.
///
/// @param text the source
/// @param original the same with the bodies of all methods, each character at its place
/// @param shift what to add to a position of the cell, inside the fragment, to get that in the
///   source
record Unit(String text, String original, int shift) {

    /// Those nearest to the cursor; a cell with more variables hardly names the first ones.
    private static final int MOST_VARIABLES = 300;

    static Unit of(Place place, Session session, String code, List<Fragment> others, Focus focus) {
        String imports =
                "package %s;\n%s%s"
                        .formatted(place.packageName(), session.imports(), imports(code, others));
        if (focus.kind() == Fragment.Kind.IMPORT) {
            String end = "\nclass " + place.className() + " {}\n";
            String text = imports + focus.text() + end;
            return new Unit(text, text, imports.length() - focus.start());
        }
        String head = imports + opening(place, session);
        String variables = variables(code, others, focus);
        String end = end(session, focus);
        String outlines = members(others, fragment -> fragment.asMemberOutline(code));
        String bodies = members(others, fragment -> fragment.asMember(code));
        int before = head.length() + outlines.length() + variables.length();
        return new Unit(
                head + outlines + variables + focus.text() + end,
                head + bodies + variables + focus.text() + end,
                before - focus.start());
    }

    private static String opening(Place place, Session session) {
        String head = "class %s extends %s {\n".formatted(place.className(), place.sessionName());
        return session.locals().isEmpty()
                ? head
                : head
                        + "static void $locals() throws Throwable {\n"
                        + session.locals()
                        + "class $Inner {\n";
    }

    private static String members(List<Fragment> others, Function<Fragment, String> text) {
        return others.stream()
                .filter(Fragment::isDeclaration)
                .map(text)
                .collect(Collectors.joining());
    }

    private static String variables(String code, List<Fragment> others, Focus focus) {
        List<Fragment> all =
                others.stream()
                        .filter(each -> each.start() < focus.start())
                        .filter(each -> each.mayDeclareVariable(code))
                        .toList();
        String member = focus.kind() == Fragment.Kind.STATEMENT ? "" : "class $Member {\n";
        return all.stream()
                .skip(Math.max(0, all.size() - MOST_VARIABLES))
                .map(each -> each.unmodified(code) + "\n")
                .collect(
                        Collectors.joining("", "static void $main() throws Throwable {\n", member));
    }

    private static String end(Session session, Focus focus) {
        String member = focus.kind() == Fragment.Kind.STATEMENT ? "" : "\n}";
        return member + (session.locals().isEmpty() ? "\n}}\n" : "\n}}}}\n");
    }

    private static String imports(String code, List<Fragment> fragments) {
        return fragments.stream()
                .filter(fragment -> fragment.kind() == Fragment.Kind.IMPORT)
                .map(fragment -> fragment.unmodified(code) + "\n")
                .collect(Collectors.joining());
    }
}
