package jawait.kernel.analysis;

import java.util.List;
import java.util.stream.Collectors;
import jawait.runtime.MimeBundle;

/// Lays an inspection out, for a browser and for a console.
final class InspectionPage {

    private static final String TEXT_HTML = "text/html";

    private final StringBuilder html = new StringBuilder();

    private InspectionPage() {}

    /// The page as `text/plain` and `text/html`.
    static MimeBundle of(Inspection inspection) {
        var page = new InspectionPage();
        page.add(inspection);
        String html = page.html.toString();
        return MimeBundle.text(HtmlText.of(html)).with(TEXT_HTML, html);
    }

    private void add(Inspection inspection) {
        if (!inspection.owner().isEmpty()) {
            html.append("<div>").append(escape(inspection.owner())).append("</div>");
        }
        code(inspection.signature());
        html.append(block(inspection.doc().body()));
        inspection.doc().sections().forEach(this::section);
        if (!inspection.overloads().isEmpty()) {
            heading("Overloads");
            code(String.join("\n", inspection.overloads()));
        }
        inspection
                .source()
                .ifPresent(source -> {
                    heading("Source");
                    code(source);
                });
        inspection.apiPage().ifPresent(this::apiPage);
        inspection.type().ifPresent(this::add);
    }

    private void section(Doc.Section section) {
        heading(section.title());
        boolean terms = section.entries().stream().anyMatch(entry -> !entry.term().isEmpty());
        html.append(terms ? terms(section.entries()) : texts(section.entries()));
    }

    private static String terms(List<Doc.Entry> entries) {
        return entries.stream()
                .map(entry ->
                        "<li><code>" + escape(entry.term()) + "</code> – " + entry.html() + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String texts(List<Doc.Entry> entries) {
        return entries.stream().map(entry -> block(entry.html())).collect(Collectors.joining());
    }

    private static String block(String content) {
        return content.isEmpty() ? "" : "<div>" + content + "</div>";
    }

    private void heading(String title) {
        html.append("<p><b>").append(title).append("</b></p>");
    }

    private void code(String text) {
        html.append("<pre><code>").append(escape(text)).append("</code></pre>");
    }

    /// The address is the text of the link, so that a console shows it too.
    private void apiPage(String url) {
        html.append("<p><a href=\"%s\">%s</a></p>".formatted(url, escape(url)));
    }

    private static String escape(String text) {
        return HtmlSanitizer.escape(text);
    }
}
