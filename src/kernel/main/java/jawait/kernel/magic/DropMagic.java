package jawait.kernel.magic;

import java.util.List;
import jawait.kernel.analysis.Spelling;
import jawait.kernel.execution.Definition;

/// `%drop`: forgets definitions.
record DropMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "drop",
                "NAME...",
                "Forgets variables, methods or types.",
                "All methods of a name go together. What uses a forgotten definition can be used"
                        + " again once there is a new one.");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var names = arguments.words();
        if (names.isEmpty()) {
            throw new MagicException("%drop needs the names of definitions. %list shows them.");
        }
        var definitions = context.session().definitions();
        var known = definitions.all().stream().map(Definition::name).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new MagicException(
                        "There is no definition of "
                                + name
                                + meant(name, known)
                                + ", so nothing was dropped. %list shows them.");
            }
        }
        names.forEach(definitions::drop);
        context.print("Dropped " + String.join(", ", names) + ".\n");
        return new MagicResult.Nothing();
    }

    private static String meant(String name, List<String> known) {
        return Spelling.nearest(name, known)
                .map(near -> " (did you mean " + near + "?)")
                .orElse("");
    }
}
