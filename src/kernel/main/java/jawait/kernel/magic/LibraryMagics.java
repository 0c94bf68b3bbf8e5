package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the magics about libraries share: the resolver, which is loaded with the first one.
final class LibraryMagics {

    private final Path kernel;
    private final Path cache;
    private final LibrarySettings settings;
    private Optional<Libraries> libraries = Optional.empty();

    LibraryMagics(Path kernel, Path cache, LibrarySettings settings) {
        this.kernel = kernel;
        this.cache = cache;
        this.settings = settings;
    }

    /// {@return the magics}
    List<Magic> all() {
        return List.of(new MavenMagic(this), new MavenRepoMagic(this), new PomMagic(this));
    }

    /// {@return the resolver}
    ///
    /// @throws MagicException if it cannot be unpacked
    synchronized Libraries libraries() throws MagicException {
        if (libraries.isEmpty()) {
            libraries = Optional.of(LibraryLoader.load(kernel, cache, settings));
        }
        return libraries.get();
    }

    /// Something to look for.
    interface Search {
        /// Looks for it.
        Libraries.Found find(Libraries libraries, java.util.function.Consumer<String> progress)
                throws MagicException;
    }

    /// Looks for something, adds it to the class path and says so.
    ///
    /// @throws MagicException if something is missing
    /// @throws CodeFailure if the cell is interrupted meanwhile
    MagicResult add(Search search, MagicContext context) throws MagicException, CodeFailure {
        var progress = context.progress();
        var resolver = libraries();
        var found = context.await(() -> search.find(resolver, progress));
        var added = context.session().addToClassPath(found.jars());
        var lines = new ArrayList<String>();
        lines.add(summary(found.jars(), added));
        lines.addAll(found.notes());
        progress.accept(String.join("\n", lines));
        return new MagicResult.Items(found.jars().stream().map(Path::toString).toList());
    }

    private static String summary(List<Path> jars, List<String> added) {
        if (added.isEmpty()) {
            return jars.isEmpty() ? "Nothing to add." : "Everything is on the class path already.";
        }
        var names =
                added.stream().map(each -> String.valueOf(Path.of(each).getFileName())).toList();
        return "Added " + String.join(", ", names) + ".";
    }
}
