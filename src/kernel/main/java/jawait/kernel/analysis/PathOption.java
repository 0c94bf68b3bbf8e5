package jawait.kernel.analysis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A compiler option whose value is a search path, written `--name value` or `--name=value`.
///
/// @param name the option with its dashes
record PathOption(String name) {

    /// The jars and folders that the option names, folders of jars taken apart.
    List<Path> entries(List<String> options) {
        var entries = new ArrayList<Path>();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals(name) && i + 1 < options.size()) {
                entries.addAll(split(options.get(i + 1)));
            } else if (option.startsWith(name + "=")) {
                entries.addAll(split(option.substring(name.length() + 1)));
            }
        }
        return entries;
    }

    private static List<Path> split(String value) {
        return Stream.of(value.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .flatMap(PathOption::withJarsInside)
                .toList();
    }

    private static Stream<Path> withJarsInside(Path entry) {
        if (!Files.isDirectory(entry)) {
            return Stream.of(entry);
        }
        try (Stream<Path> children = Files.list(entry)) {
            List<Path> jars =
                    children.filter(child -> child.toString().endsWith(".jar")).sorted().toList();
            return jars.isEmpty() ? Stream.of(entry) : jars.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + entry, e);
        }
    }
}
