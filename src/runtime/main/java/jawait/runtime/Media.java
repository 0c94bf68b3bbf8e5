package jawait.runtime;

import java.awt.image.RenderedImage;
import jawait.runtime.render.ImageData;
import org.jspecify.annotations.Nullable;

/// Values in the languages and formats that a notebook shows. Every cell has these methods without
/// an import.
///
/// A bundle is shown when it is the last value of a cell, or by [Display#display].
///
/// ```java
/// display(html("<b>bold</b>"));
/// ```
///
/// Stateless and therefore thread-safe.
public final class Media {

    private static final int LONGEST_TEXT = 2_000;

    private Media() {
        // static only: called by simple name
    }

    /// HTML. JupyterLab runs scripts in it only where the notebook is trusted.
    ///
    /// @param html an element, or several
    /// @return the bundle; as text, the HTML itself, cut where it is long
    public static MimeBundle html(String html) {
        return written("text/html", html);
    }

    /// Markdown. The kernel adds it as HTML, without any HTML in it that could do harm.
    ///
    /// @param markdown CommonMark with tables
    /// @return the bundle; as text, the Markdown itself
    public static MimeBundle markdown(String markdown) {
        return written("text/markdown", markdown);
    }

    /// A drawing.
    ///
    /// @param svg an `svg` element
    /// @return the bundle; as text, its length
    public static MimeBundle svg(String svg) {
        return MimeBundle.text("SVG, " + svg.length() + " characters").with("image/svg+xml", svg);
    }

    /// JSON, which JupyterLab shows as a tree to open and close.
    ///
    /// @param value maps with keys that are text, records, iterables, arrays, text, numbers,
    ///   booleans and null, in any depth up to 200
    /// @return the bundle; as text, the JSON itself, cut where it is long
    /// @throws IllegalArgumentException if there is something else in the value; the message says
    ///   what
    public static MimeBundle json(@Nullable Object value) {
        return written("application/json", Json.write(value));
    }

    /// A formula in LaTeX.
    ///
    /// @param latex with its delimiters, such as `$x^2$`
    /// @return the bundle; as text, the LaTeX itself
    public static MimeBundle latex(String latex) {
        return written("text/latex", latex);
    }

    /// A picture.
    ///
    /// @param bytes of a PNG file
    /// @return the bundle; as text, the number of bytes
    public static MimeBundle png(byte[] bytes) {
        return picture("PNG", bytes.length + " bytes", bytes);
    }

    /// A picture, without loss.
    ///
    /// @param image any picture, such as a `BufferedImage`
    /// @return the bundle; as text, width and height
    // The type is of a module that readers need not have.
    @SuppressWarnings("exports")
    public static MimeBundle png(RenderedImage image) {
        return picture("PNG", ImageData.size(image), ImageData.png(image));
    }

    /// A picture.
    ///
    /// @param bytes of a JPEG file
    /// @return the bundle; as text, the number of bytes
    public static MimeBundle jpeg(byte[] bytes) {
        return picture("JPEG", bytes.length + " bytes", bytes);
    }

    /// A picture in fewer bytes, for photographs; on white where it is transparent.
    ///
    /// @param image any picture, such as a `BufferedImage`
    /// @return the bundle; as text, width and height
    // The type is of a module that readers need not have.
    @SuppressWarnings("exports")
    public static MimeBundle jpeg(RenderedImage image) {
        return picture("JPEG", ImageData.size(image), ImageData.jpeg(image));
    }

    private static MimeBundle written(String type, String text) {
        return MimeBundle.text(beginning(text)).with(type, text);
    }

    /// Nobody reads more than that of a page's source.
    private static String beginning(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static MimeBundle picture(String format, String size, byte[] bytes) {
        return MimeBundle.text(format + " " + size)
                .with(
                        "image/" + format.toLowerCase(java.util.Locale.ROOT),
                        ImageData.base64(bytes));
    }
}
