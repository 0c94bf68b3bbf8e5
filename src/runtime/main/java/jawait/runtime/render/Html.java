package jawait.runtime.render;

/// Text in HTML.
public final class Html {

    private Html() {
        // static only
    }

    /// Text as HTML that shows it and does nothing else.
    ///
    /// @param text any text
    /// @return fit for an element and for an attribute between double quotes
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
