package jawait.kernel.analysis;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.RawTextTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SnippetTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.UnknownInlineTagTree;
import com.sun.source.doctree.ValueTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renders the text of a documentation comment as HTML that is not yet sanitised.
///
/// @param links where references lead
/// @param inherited what `{@inheritDoc}` stands for, as HTML
record DocInline(DocLinks links, String inherited) {

    /// Stands in Markdown for a tag that is rendered apart, as the standard doclet does it.
    private static final String PLACE = "\uFFFC";

    private static final Pattern MARKUP_COMMENT = Pattern.compile("[ \t]*//[ \t]*@\\w+[^\n]*");

    String render(List<? extends DocTree> content) {
        boolean markdown = content.stream().anyMatch(RawTextTree.class::isInstance);
        return (markdown ? markdown(content) : html(content)).strip();
    }

    private String html(List<? extends DocTree> content) {
        var html = new StringBuilder();
        content.forEach(tree -> html.append(html(tree)));
        return html.toString();
    }

    private String markdown(List<? extends DocTree> content) {
        var text = new StringBuilder();
        var apart = new ArrayList<String>();
        for (DocTree tree : content) {
            if (tree instanceof RawTextTree raw) {
                text.append(raw.getContent().replace(PLACE, ""));
            } else {
                text.append(PLACE);
                apart.add(html(tree));
            }
        }
        String html = Markdown.toHtml(text.toString());
        for (String each : apart) {
            html = html.replaceFirst(PLACE, Matcher.quoteReplacement(each));
        }
        return withoutLoneParagraph(html);
    }

    private static String withoutLoneParagraph(String html) {
        boolean lone =
                html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return lone ? html.substring(3, html.length() - 4) : html;
    }

    /// A reference, and the label that may follow it.
    String reference(List<? extends DocTree> content) {
        boolean labelled = content.size() > 1 && content.getFirst() instanceof ReferenceTree;
        return labelled
                ? links.link(
                        ((ReferenceTree) content.getFirst()).getSignature(),
                        render(content.subList(1, content.size())))
                : render(content);
    }

    private String html(DocTree tree) {
        return switch (tree) {
            case TextTree text -> HtmlSanitizer.escape(text.getBody());
            case RawTextTree raw -> Markdown.toHtml(raw.getContent());
            case EntityTree entity -> "&" + entity.getName() + ";";
            case StartElementTree element -> links.withRoot(element.toString());
            case EndElementTree element -> "</" + element.getName() + ">";
            case LiteralTree literal -> literal(literal);
            case LinkTree link -> link(link);
            case ReferenceTree reference -> links.link(reference.getSignature(), "");
            case InheritDocTree _ -> inherited;
            case ReturnTree result -> "Returns " + render(result.getDescription()) + ".";
            case SnippetTree snippet -> snippet(snippet);
            case IndexTree index -> render(List.of(index.getSearchTerm()));
            case SummaryTree summary -> render(summary.getSummary());
            case SystemPropertyTree property -> code(property.getPropertyName().toString());
            case ValueTree value -> value(value);
            case UnknownInlineTagTree unknown -> unknown(unknown);
            default -> "";
        };
    }

    private static String literal(LiteralTree literal) {
        String text = literal.getBody().getBody();
        return literal.getKind() == DocTree.Kind.CODE ? code(text) : HtmlSanitizer.escape(text);
    }

    private String link(LinkTree link) {
        String label = render(link.getLabel());
        return links.link(link.getReference().getSignature(), label);
    }

    /// An example; one that is kept in a file of its own is not in any sources jar.
    private static String snippet(SnippetTree snippet) {
        if (snippet.getBody() == null) {
            return "";
        }
        String body = MARKUP_COMMENT.matcher(snippet.getBody().getBody()).replaceAll("");
        return "<pre>" + code(body.stripIndent().strip()) + "</pre>";
    }

    private static String value(ValueTree value) {
        return value.getReference() == null
                ? ""
                : code(DocLinks.label(value.getReference().getSignature()));
    }

    /// `{@jls 15.18}` refers to the language specification, `{@jvms …}` to that of the machine.
    private String unknown(UnknownInlineTagTree tag) {
        String content = render(tag.getContent());
        return switch (tag.getTagName()) {
            case "jls", "jvms" -> tag.getTagName().toUpperCase(Locale.ROOT) + " " + content;
            default -> content;
        };
    }

    private static String code(String text) {
        return "<code>" + HtmlSanitizer.escape(text) + "</code>";
    }
}
