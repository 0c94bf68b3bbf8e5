package jawait.kernel.magic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jawait.kernel.execution.Globs;

/// `%jars`: adds jars.
record JarsMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "jars",
                "PATH...",
                "Adds jars to the class path.",
                """
                A path may hold `*` and `?`; a folder stands for every jar in it. What was added
                stays when the process of your code is replaced. The value is the list of added
                jars: `List<String> added = %jars lib/*.jar`.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var patterns = arguments.words();
        if (patterns.isEmpty()) {
            throw new MagicException("%jars needs paths, as in %jars lib/*.jar");
        }
        var jars = new ArrayList<Path>();
        for (var pattern : patterns) {
            var found = jars(context.folder(), pattern);
            if (found.isEmpty()) {
                throw new MagicException(
                        "No jar is at "
                                + pattern
                                + ", so nothing was added. Relative paths begin at "
                                + context.folder()
                                + ".");
            }
            jars.addAll(found);
        }
        var _ = context.session().addToClassPath(jars);
        return new MagicResult.Items(jars.stream().map(Path::toString).toList());
    }

    private static List<Path> jars(Path folder, String pattern) {
        return Globs.find(folder, pattern).stream()
                .flatMap(path ->
                        Files.isDirectory(path)
                                ? Globs.find(path, "*.jar").stream()
                                : java.util.stream.Stream.of(path))
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }
}
