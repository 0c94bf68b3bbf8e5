package jawait.kernel.analysis;

/// Markdown of a learner's program as HTML for a notebook.
public final class SafeMarkdown {

    private SafeMarkdown() {}

    /// HTML without anything that could do harm: what a program shows may come from anywhere, and a
    /// notebook runs in the same page as the learner's other work.
    ///
    /// @param markdown CommonMark with tables; HTML in it stays where it is harmless
    /// @return the HTML
    public static String html(String markdown) {
        return HtmlSanitizer.clean(Markdown.toHtml(markdown));
    }
}
