package jawait.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `%maven`: adds libraries.
///
/// @param shared the resolver
record MavenMagic(LibraryMagics shared) implements Magic {

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "maven",
                List.of("addMavenDependency", "addMavenDependencies"),
                Optional.of("[--exclude GROUP:ARTIFACT] [--sources] [--offline] COORDINATES..."),
                Optional.empty(),
                "Adds libraries and what they need to the class path.",
                """
                Coordinates are `group:artifact:version`; a packaging and a classifier may stand
                before the version. Every request is resolved together with the earlier ones: where
                two want different versions of a library, the one that is nearer or was there first
                is taken, and a line says which. A BOM (`group:artifact:pom:version`) adds nothing,
                but later coordinates may leave their version out where it names one.

                `--exclude` leaves a library out (`*` stands for any), `--sources` fetches sources
                for inspection, and `--offline` uses only what is on this machine. Your own
                `~/.m2/settings.xml` is read: mirrors, proxies, and credentials of private
                repositories. The value is the list of jars:
                `List<String> jars = %maven com.google.code.gson:gson:2.14.0`.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        var request = request(arguments.words());
        return shared.add((libraries, progress) -> libraries.find(request, progress), context);
    }

    private static Libraries.Request request(List<String> words) throws MagicException {
        var coordinates = new ArrayList<String>();
        var exclusions = new ArrayList<String>();
        boolean sources = false;
        boolean offline = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            switch (word) {
                case "--sources" -> sources = true;
                case "--offline" -> offline = true;
                case "--exclude" -> {
                    i++;
                    exclusions.add(exclusion(words, i));
                }
                default -> coordinates.add(coordinate(word));
            }
        }
        if (coordinates.isEmpty()) {
            throw new MagicException(
                    "%maven needs coordinates, as in %maven com.google.code.gson:gson:2.14.0");
        }
        return new Libraries.Request(coordinates, exclusions, sources, offline);
    }

    private static String exclusion(List<String> words, int at) throws MagicException {
        if (at == words.size()) {
            throw new MagicException("--exclude needs GROUP:ARTIFACT; * stands for any.");
        }
        return words.get(at);
    }

    private static String coordinate(String word) throws MagicException {
        if (word.startsWith("-")) {
            throw new MagicException(
                    "%maven has no option " + word + ". %help maven lists the options.");
        }
        return word;
    }
}
