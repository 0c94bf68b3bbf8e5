package jawait.kernel.magic;

import jawait.runtime.MimeBundle;

/// `%%html` and its sisters: the body is shown as what it is.
///
/// @param name of the magic
/// @param type the MIME type of the body
/// @param what it is called in a sentence
record MarkupMagic(String name, String type, String what) implements Magic {

    static MarkupMagic html() {
        return new MarkupMagic("html", "text/html", "HTML");
    }

    static MarkupMagic markdown() {
        return new MarkupMagic("markdown", "text/markdown", "Markdown");
    }

    static MarkupMagic svg() {
        return new MarkupMagic("svg", "image/svg+xml", "an SVG picture");
    }

    static MarkupMagic latex() {
        return new MarkupMagic("latex", "text/latex", "LaTeX");
    }

    @Override
    public MagicHelp help() {
        return MagicHelp.ofCell(name, "", "Shows the rest of the cell as " + what + ".", "");
    }

    @Override
    public MagicResult cell(MagicArguments arguments, String body, MagicContext context) {
        context.show(MimeBundle.text(body).with(type, body));
        return new MagicResult.Nothing();
    }
}
