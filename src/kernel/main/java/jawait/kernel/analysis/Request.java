package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked at a cursor.
///
/// @param source the cell
/// @param others the fragments that the compiler sees beside it
/// @param focus the fragment around the cursor, the marker in the place of the name to complete
/// @param importLine the import declaration around the cursor, if it is in one
/// @param start where the name to complete begins, in UTF-16
/// @param prefix what has been typed of it
record Request(
        Source source,
        List<Fragment> others,
        Focus focus,
        Optional<ImportLine> importLine,
        int start,
        String prefix) {

    static Request at(String code, int cursor) {
        var source = Source.of(code);
        int start = nameStart(code, cursor);
        int from = source.fragmentAt(start).map(Fragment::start).orElse(start);
        var focus = Focus.markedAt(code, from, start);
        List<Fragment> others = others(source, from, start);
        if (focus.kind() != Fragment.Kind.IMPORT) {
            String prefix = code.substring(start, cursor);
            return new Request(source, others, focus, Optional.empty(), start, prefix);
        }
        var line = ImportLine.of(code.substring(from, cursor));
        int lineStart = cursor - line.prefix().length();
        return new Request(source, others, focus, Optional.of(line), lineStart, line.prefix());
    }

    Stream<Candidate> keywords() {
        return Keywords.at(source, start, prefix);
    }

    private static List<Fragment> others(Source source, int from, int start) {
        String before = source.code().substring(from, start);
        boolean insideBrackets = !Brackets.of(before, Lexer.tokens(before)).open().isEmpty();
        var others = new ArrayList<>(source.besides(start));
        others.addAll(insideBrackets ? List.of() : source.swallowedBelow(start));
        return others;
    }

    private static int nameStart(String code, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(code.codePointBefore(start))) {
            start -= Character.charCount(code.codePointBefore(start));
        }
        return start;
    }
}
