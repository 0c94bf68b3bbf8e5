package jawait.kernel.analysis;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown of documentation comments as HTML.
final class Markdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    /// HTML that is not yet safe: HTML in the text stays what it is.
    static String toHtml(String markdown) {
        return RENDERER.render(PARSER.parse(markdown)).strip();
    }
}
