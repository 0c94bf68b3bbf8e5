package jawait.kernel.magic;

import java.util.List;
import java.util.Optional;
import jawait.runtime.MimeBundle;

/// `%mavenRepo`: adds a place to look in.
///
/// @param shared the resolver
record MavenRepoMagic(LibraryMagics shared) implements Magic {

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "mavenRepo",
                List.of("addMavenRepo", "mavenRepository", "addMavenRepository"),
                Optional.of("[ID URL]"),
                Optional.empty(),
                "Adds a repository to look in; alone, lists them.",
                """
                Mirrors and credentials are those that your `settings.xml` has for the id. A folder
                is written as a URL: `%mavenRepo mine file:///home/me/repository`.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var words = arguments.words();
        var libraries = shared.libraries();
        if (words.isEmpty()) {
            var lines = String.join("\n", libraries.repositories());
            return new MagicResult.Shown(MimeBundle.text(lines));
        }
        if (words.size() != 2) {
            throw new MagicException(
                    "%mavenRepo needs an id and a URL, as in %mavenRepo ours"
                            + " https://maven.example.org/releases");
        }
        libraries.addRepository(words.getFirst(), words.getLast());
        return new MagicResult.Nothing();
    }
}
