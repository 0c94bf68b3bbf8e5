package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;

/// Says what a name in a cell is: its signature and its documentation.
///
/// It sees what earlier cells declared and all that the cell itself declares, run or not.
///
/// Thread-safe.
///
/// Source: Jupyter messaging protocol, *Introspection*.
public final class Inspector {

    private final CodeModel model;
    private final Documentation documentation;
    private final Surroundings surroundings;

    /// An inspector for the cells of a session.
    ///
    /// @param model the compiler's view of the session
    /// @param documentation where documentation comes from
    /// @param surroundings magics
    public Inspector(CodeModel model, Documentation documentation, Surroundings surroundings) {
        this.model = model;
        this.documentation = documentation;
        this.surroundings = surroundings;
    }

    /// What the name at the cursor is, or, inside the parentheses of a call, what is called.
    ///
    /// A method is found without its parentheses too; of several of that name the one that fits the
    /// arguments comes first. It never throws because of what the cell holds.
    ///
    /// @param code the whole text of the cell
    /// @param cursorCodePoints the cursor in code points, in the name or just behind it; outside
    ///   the text it counts as its nearest end
    /// @param detailLevel 1 adds the source of the declaration, 0 does not
    /// @return the answer as `text/plain` and `text/html`; empty if nothing is known there
    public Optional<MimeBundle> inspect(String code, int cursorCodePoints, int detailLevel) {
        int cursor = CodePoints.toUtf16(code, cursorCodePoints);
        var magic = MagicLine.at(code, cursor, surroundings);
        if (magic.isPresent() && !magic.get().isJavaAt(cursor)) {
            return magic.get().use().map(Inspector::page);
        }
        var source = Source.of(MagicLine.java(code, surroundings));
        return NameInCode.at(source, cursor)
                .flatMap(name -> inspect(source, name, detailLevel))
                .map(InspectionPage::of);
    }

    private static MimeBundle page(MagicUse magic) {
        var doc = new Doc(HtmlSanitizer.escape(magic.summary()), List.of());
        return InspectionPage.of(
                new Inspection(
                        "",
                        magic.form(),
                        List.of(),
                        doc,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// First in the whole fragment, so that the arguments of a call count; if what follows the name
    /// makes no sense, without it.
    private Optional<Inspection> inspect(Source source, NameInCode name, int detailLevel) {
        return source.fragmentAt(name.start())
                .flatMap(fragment ->
                        ask(source, Focus.whole(source.code(), fragment), name, detailLevel)
                                .or(() ->
                                        ask(
                                                source,
                                                cut(source, fragment, name),
                                                name,
                                                detailLevel)));
    }

    private static Focus cut(Source source, Fragment fragment, NameInCode name) {
        return Focus.until(source.code(), fragment.start(), name.end());
    }

    private Optional<Inspection> ask(Source source, Focus focus, NameInCode name, int detailLevel) {
        List<Fragment> others = source.besides(name.start());
        return model.ask(
                source.code(),
                others,
                focus,
                code ->
                        NameFinder.find(code, name.text(), name.start() + code.unit().shift())
                                .flatMap(path -> new Subjects(code, new Members(code)).at(path))
                                .map(subject ->
                                        new Inspections(code, documentation, detailLevel)
                                                .of(subject)));
    }
}
