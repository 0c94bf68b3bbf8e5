package jawait.kernel.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Says what may be typed at a cursor.
///
/// It sees what earlier cells declared and all that the cell itself declares, run or not.
///
/// Thread-safe.
///
/// Source: Jupyter messaging protocol, *Completion*.
public final class Completer {

    /// The most items of one answer; a menu that is longer helps nobody.
    static final int MOST_ITEMS = 300;

    private final CodeModel model;
    private final Surroundings surroundings;

    /// A completer for the cells of a session.
    ///
    /// @param model the compiler's view of the session
    /// @param surroundings magics and files
    public Completer(CodeModel model, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
    }

    /// What may replace the name that ends at the cursor, or be typed there: Java, magics and what
    /// they take, or files where a string names one.
    ///
    /// There is nothing inside comments and other literals, and nothing where the compiler finds no
    /// sense. It never throws because of what the cell holds.
    ///
    /// @param code the whole text of the cell
    /// @param cursorCodePoints the cursor in code points; outside the text it counts as its nearest
    ///   end
    /// @return the replacements, at most 300
    public Completions complete(String code, int cursorCodePoints) {
        int cursor = CodePoints.toUtf16(code, cursorCodePoints);
        FoundAt found = find(code, cursor);
        return new Completions(
                CodePoints.fromUtf16(code, found.start()),
                CodePoints.fromUtf16(code, cursor),
                found.items());
    }

    private FoundAt find(String code, int cursor) {
        var magic = MagicLine.at(code, cursor, surroundings);
        boolean java = magic.isEmpty() || magic.get().isJavaAt(cursor);
        return java
                ? inJava(MagicLine.java(code, surroundings), cursor)
                : new MagicProposals(surroundings, model::declared, code, cursor).at(magic.get());
    }

    private FoundAt inJava(String code, int cursor) {
        var request = Request.at(code, cursor);
        if (request.source().isTextAt(cursor)) {
            return PathLiteral.at(request.source(), cursor)
                    .map(path -> FileProposals.in(surroundings.folder(), path.typed()))
                    .map(files -> files.foundAt(cursor))
                    .orElseGet(() -> new FoundAt(request.start(), List.of()));
        }
        return model.ask(
                        code,
                        request.others(),
                        request.focus(),
                        attributed ->
                                new Candidates(attributed, request)
                                        .all(new Prefix(request.prefix())))
                .map(candidates -> select(candidates, request.prefix()))
                .map(items -> new FoundAt(request.start(), items))
                .orElseGet(() -> new FoundAt(request.start(), List.of()));
    }

    /// Those that begin exactly as typed, or, without any, those that do but for upper and lower
    /// case.
    private static List<Completion> select(List<Candidate> candidates, String prefix) {
        List<Candidate> exact =
                candidates.stream()
                        .filter(candidate -> candidate.text().startsWith(prefix))
                        .toList();
        Set<String> seen = new HashSet<>();
        return (exact.isEmpty() ? candidates : exact)
                .stream()
                        .sorted(Candidate.BEST_FIRST)
                        .filter(candidate -> seen.add(candidate.text()))
                        .limit(MOST_ITEMS)
                        .map(Candidate::completion)
                        .toList();
    }
}
