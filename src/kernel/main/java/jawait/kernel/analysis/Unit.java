package jawait.kernel.analysis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A compilation unit in which the fragment with the cursor sees all that it may name: what the
/// session and the other fragments of its cell declare.
///
/// Methods and types of the cell are members of the unit's class, variables and statements before
/// the cursor are in a method of it, and the fragment follows them there.
///
/// @param text the source
/// @param shift what to add to a position of the cell, inside the fragment, to get that in the
///   source
record Unit(String text, int shift) {

    static Unit of(Place place, Session session, String code, List<Fragment> others, Focus focus) {
        String imports =
                "package %s;\n%s%s"
                        .formatted(
                                place.packageName(),
                                session.imports(),
                                texts(code, others, f -> f.kind() == Fragment.Kind.IMPORT));
        if (focus.kind() == Fragment.Kind.IMPORT) {
            String end = "\nclass " + place.className() + " {}\n";
            return new Unit(imports + focus.text() + end, imports.length() - focus.start());
        }
        String before = imports + opening(place, session, code, others, focus);
        boolean member = focus.kind() != Fragment.Kind.STATEMENT;
        String text = before + focus.text() + (member ? "\n}" : "") + closing(session);
        return new Unit(text, before.length() - focus.start());
    }

    private static String opening(
            Place place, Session session, String code, List<Fragment> others, Focus focus) {
        var text = new StringBuilder();
        text.append("class %s extends %s {\n".formatted(place.className(), place.sessionName()));
        if (!session.locals().isEmpty()) {
            text.append("static void $locals() throws Throwable {\n")
                    .append(session.locals())
                    .append("class $Inner {\n");
        }
        others.stream()
                .filter(Fragment::isDeclaration)
                .forEach(fragment -> text.append(fragment.asMember(code)));
        text.append("static void $main() throws Throwable {\n");
        text.append(
                texts(
                        code,
                        others,
                        f -> f.kind() == Fragment.Kind.STATEMENT && f.start() < focus.start()));
        text.append(focus.kind() == Fragment.Kind.STATEMENT ? "" : "class $Member {\n");
        return text.toString();
    }

    private static String closing(Session session) {
        return session.locals().isEmpty() ? "\n}}\n" : "\n}}}}\n";
    }

    private static String texts(String code, List<Fragment> fragments, Predicate<Fragment> which) {
        return fragments.stream()
                .filter(which)
                .map(fragment -> fragment.unmodified(code) + "\n")
                .collect(Collectors.joining());
    }
}
