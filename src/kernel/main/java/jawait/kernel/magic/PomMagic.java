package jawait.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `%loadFromPOM` and `%%loadFromPOM`: adds what a POM names.
///
/// @param shared the resolver
record PomMagic(LibraryMagics shared) implements Magic {

    private static final List<String> SCOPES = List.of("compile", "runtime", "system", "import");
    private static final String OFFLINE = "--offline";

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "loadFromPOM",
                List.of(),
                Optional.of("[--offline] FILE [SCOPE...]"),
                Optional.of("[--offline] [SCOPE...]"),
                "Adds the libraries that a POM names, with what they need.",
                """
                The POM is read as Maven reads it: parents, properties, managed versions, exclusions
                and repositories. Without scopes, dependencies of the scopes `compile`, `runtime`,
                `system` and `import` are added. The rest of a cell may be a whole `<project>` or
                just what a README offers: any `<dependency>`, `<repository>`,
                `<dependencyManagement>`, `<properties>` and `<parent>`.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        var words = new ArrayList<>(arguments.words());
        boolean offline = words.remove(OFFLINE);
        if (words.isEmpty()) {
            throw new MagicException("%loadFromPOM needs the path of a POM.");
        }
        var file = context.folder().resolve(words.removeFirst());
        if (!Files.isRegularFile(file)) {
            throw new MagicException(file + " does not exist.");
        }
        return add(file, words, offline, context);
    }

    @Override
    public MagicResult cell(MagicArguments arguments, String body, MagicContext context)
            throws MagicException, CodeFailure {
        var words = new ArrayList<>(arguments.words());
        boolean offline = words.remove(OFFLINE);
        try {
            var file = Files.createTempFile("jawait", ".pom");
            try {
                Files.writeString(file, PomText.whole(body));
                return add(file, words, offline, context);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new MagicException("The POM cannot be kept: " + e.getMessage(), e);
        }
    }

    private MagicResult add(Path file, List<String> scopes, boolean offline, MagicContext context)
            throws MagicException, CodeFailure {
        var wanted = scopes.isEmpty() ? SCOPES : scopes;
        return shared.add(
                (libraries, progress) -> libraries.findOfPom(file, wanted, offline, progress),
                context);
    }
}
