package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What may be typed in the line of a magic, Java apart.
///
/// @param surroundings the magics and files there are
/// @param declared what the session declares
/// @param code the cell
/// @param cursor UTF-16 index
record MagicProposals(
        Surroundings surroundings, Supplier<List<Completion>> declared, String code, int cursor) {

    /// The names of magics, or what a magic takes.
    FoundAt at(MagicLine line) {
        return cursor <= line.nameEnd() ? names(line.call()) : arguments(line);
    }

    private FoundAt names(MagicCall call) {
        String typed = code.substring(call.start(), cursor);
        boolean first = code.substring(0, call.start()).isBlank();
        List<Completion> found =
                surroundings.magics().stream()
                        .filter(magic -> magic.written().startsWith(typed))
                        .filter(magic -> first || !magic.written().startsWith("%%"))
                        .map(magic -> completion(magic, Function.identity()))
                        .toList();
        return new FoundAt(call.start(), found);
    }

    private FoundAt arguments(MagicLine line) {
        int start = wordStart(line.nameEnd());
        String typed = code.substring(start, cursor);
        if (line.isInBody(cursor) || line.use().isEmpty()) {
            return new FoundAt(cursor, List.of());
        }
        MagicUse use = line.use().get();
        if (use.takes("FILE") || use.takes("PATH")) {
            return FileProposals.in(surroundings.folder(), typed).foundAt(cursor);
        }
        Stream<Completion> words =
                Stream.concat(
                        use.takes("MAGIC") ? magicWords() : Stream.empty(),
                        use.takes("NAME") ? declared.get().stream() : Stream.empty());
        return new FoundAt(start, words.filter(word -> word.text().startsWith(typed)).toList());
    }

    private Stream<Completion> magicWords() {
        return surroundings.magics().stream()
                .map(magic -> completion(magic, written -> written.replace("%", "")))
                .distinct();
    }

    private static Completion completion(MagicUse magic, Function<String, String> name) {
        return new Completion(
                name.apply(magic.written()),
                CompletionType.KEYWORD,
                Optional.of(magic.usage()).filter(usage -> !usage.isEmpty()));
    }

    private int wordStart(int from) {
        int start = cursor;
        while (start > from && !Character.isWhitespace(code.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
