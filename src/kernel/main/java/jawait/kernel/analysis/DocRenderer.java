package jawait.kernel.analysis;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Renders a documentation comment, HTML or Markdown, as its text and sections.
final class DocRenderer {

    static final String PARAMETERS = "Parameters";
    static final String RETURNS = "Returns";
    static final String THROWS = "Throws";

    /// The JDK's own tags that its documentation uses.
    private static final Map<String, String> TITLES =
            Map.of(
                    "apiNote", "API note",
                    "implSpec", "Implementation requirements",
                    "implNote", "Implementation note");

    private final DocLinks links;
    private final Doc inherited;
    private final Map<String, List<Doc.Entry>> sections = new LinkedHashMap<>();

    private DocRenderer(DocLinks links, Doc inherited) {
        this.links = links;
        this.inherited = inherited;
        for (String title : List.of("Deprecated", PARAMETERS, RETURNS, THROWS)) {
            sections.put(title, new ArrayList<>());
        }
    }

    /// Renders a comment.
    ///
    /// @param links where references lead
    /// @param inherited what `{@inheritDoc}` stands for
    static Doc render(DocCommentTree comment, DocLinks links, Doc inherited) {
        var renderer = new DocRenderer(links, inherited);
        String text = new DocInline(links, inherited.body()).render(comment.getFullBody());
        String body = HtmlSanitizer.clean(text);
        comment.getBlockTags().forEach(renderer::block);
        var sections = new ArrayList<Doc.Section>();
        renderer.sections.forEach((title, entries) -> {
            if (!entries.isEmpty()) {
                sections.add(new Doc.Section(title, List.copyOf(entries)));
            }
        });
        return new Doc(body, sections);
    }

    private void block(DocTree tag) {
        switch (tag) {
            case ParamTree param -> {
                String name = param.getName().toString();
                String term = param.isTypeParameter() ? "<" + name + ">" : name;
                add(PARAMETERS, term, param.getDescription());
            }
            case ReturnTree result -> add(RETURNS, "", result.getDescription());
            case ThrowsTree thrown ->
                    add(
                            THROWS,
                            DocLinks.label(thrown.getExceptionName().toString()),
                            thrown.getDescription());
            case DeprecatedTree deprecated -> add("Deprecated", "", deprecated.getBody());
            case SinceTree since -> add("Since", "", since.getBody());
            case SeeTree see ->
                    put("See also", "", new DocInline(links, "").reference(see.getReference()));
            case UnknownBlockTagTree unknown when TITLES.containsKey(unknown.getTagName()) ->
                    add(TITLES.get(unknown.getTagName()), "", unknown.getContent());
            case BlockTagTree _ -> {}
            default -> {}
        }
    }

    private void add(String title, String term, List<? extends DocTree> content) {
        put(title, term, new DocInline(links, inherited.entry(title, term)).render(content));
    }

    private void put(String title, String term, String html) {
        sections.computeIfAbsent(title, _ -> new ArrayList<>())
                .add(new Doc.Entry(term, HtmlSanitizer.clean(html)));
    }
}
