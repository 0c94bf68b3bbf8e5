package jawait.kernel.magic;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jawait.runtime.MimeBundle;

/// `%help`: how a magic is used.
///
/// @param magics all of them, once they are there
record HelpMagic(Supplier<Magics> magics) implements Magic {

    private static final String ABOUT =
            """
            A cell holds Java: imports, variables, methods, types, statements. The value of the last
            expression is shown. A line that begins with % is a magic; %lsmagic lists them, and
            %help NAME explains one.\
            """;

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "help",
                List.of("magic"),
                Optional.of("[MAGIC]"),
                Optional.empty(),
                "Explains a magic, or what a cell is.",
                "");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        if (arguments.words().isEmpty()) {
            return shown(ABOUT);
        }
        var name = arguments.only("the name of a magic");
        return shown(
                magics.get()
                        .help(name)
                        .map(MagicHelp::markdown)
                        .orElseThrow(() ->
                                new MagicException(
                                        "There is no magic " + name + ". %lsmagic lists them.")));
    }

    private static MagicResult shown(String markdown) {
        return new MagicResult.Shown(MimeBundle.text(markdown).with("text/markdown", markdown));
    }
}
