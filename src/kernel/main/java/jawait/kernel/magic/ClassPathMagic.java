package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jawait.kernel.execution.Globs;
import jawait.runtime.MimeBundle;

/// `%classpath`: adds jars and folders.
record ClassPathMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "classpath",
                List.of("cp"),
                Optional.of("[PATH...]"),
                Optional.empty(),
                "Adds jars and folders of classes to the class path; alone, shows it.",
                """
                A path may hold `*` and `?`; one that ends in `/*` or `/` stands for everything in
                that folder, and `FOLDER` alone for the folder itself. What was added stays when the
                process of your code is replaced. The value is the list of added paths:
                `List<String> added = %classpath lib/*.jar`.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var patterns = arguments.words();
        if (patterns.isEmpty()) {
            return shown(context.session().classPath());
        }
        var found = new ArrayList<Path>();
        for (var pattern : patterns) {
            var matches = Globs.find(context.folder(), pattern);
            if (matches.isEmpty()) {
                throw new MagicException(
                        "Nothing is at "
                                + pattern
                                + ", so the class path stays as it was."
                                + " Relative paths begin at "
                                + context.folder()
                                + ".");
            }
            found.addAll(matches);
        }
        var _ = context.session().addToClassPath(found);
        return new MagicResult.Items(found.stream().map(Path::toString).toList());
    }

    private static MagicResult shown(List<Path> classPath) {
        var text = classPath.stream().map(Path::toString).collect(Collectors.joining("\n"));
        return new MagicResult.Shown(
                MimeBundle.text(text.isEmpty() ? "The class path is empty." : text));
    }
}
