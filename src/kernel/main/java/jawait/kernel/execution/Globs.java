package jawait.kernel.execution;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds files by simple patterns: `*` stands for any part of a name, `?` for one character, and a
/// pattern that ends in `/` for everything in that folder. Names are separated by `/` everywhere.
public final class Globs {

    private Globs() {
        // static methods only
    }

    /// The files and folders that a pattern stands for.
    ///
    /// @param folder where a relative pattern begins
    /// @param pattern a path that may hold `*` and `?`
    /// @return what exists, absolute, in the order of the names; empty where nothing does, or where
    ///   the pattern is no path
    public static List<Path> find(Path folder, String pattern) {
        var whole = pattern.endsWith("/") ? pattern + "*" : pattern;
        int firstStar = firstWildcard(whole);
        int slash = whole.lastIndexOf('/', firstStar);
        try {
            var start = folder.toAbsolutePath().resolve(whole.substring(0, slash + 1)).normalize();
            Stream<Path> found = Stream.of(start);
            for (var name : whole.substring(slash + 1).split("/", -1)) {
                found = found.flatMap(each -> children(each, name).stream());
            }
            return found.filter(Files::exists).toList();
        } catch (java.nio.file.InvalidPathException e) {
            return List.of();
        }
    }

    private static int firstWildcard(String pattern) {
        int at = 0;
        while (at < pattern.length() && "*?".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static List<Path> children(Path folder, String name) {
        if (firstWildcard(name) == name.length()) {
            return List.of(folder.resolve(name).normalize());
        }
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, name)) {
            stream.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // A folder that cannot be read holds nothing for us.
            return List.of();
        }
        children.sort(null);
        return children;
    }
}
