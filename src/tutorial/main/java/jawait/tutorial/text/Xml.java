package jawait.tutorial.text;

/// Text inside of XML and HTML.
public final class Xml {

    private Xml() {}

    /// The text as an element or a quoted attribute holds it.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
