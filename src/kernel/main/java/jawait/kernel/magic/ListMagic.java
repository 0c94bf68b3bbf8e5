package jawait.kernel.magic;

import java.util.stream.Collectors;
import jawait.kernel.execution.Definition;
import jawait.runtime.MimeBundle;

/// `%list`: what has been defined, as source.
record ListMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "list",
                "[NAME...]",
                "Lists what has been defined, as source.",
                "Imports, variables, methods and types in the order of their cells; with names,"
                        + " only those.");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var wanted = arguments.words();
        var text =
                context.session().definitions().all().stream()
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                        .map(Definition::source)
                        .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            return new MagicResult.Shown(MimeBundle.text("Nothing of that kind is defined."));
        }
        return new MagicResult.Shown(MimeBundle.text(text));
    }
}
