package jawait.kernel.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/// Finds the source of a compiled type.
///
/// That of the JDK is in its `lib/src.zip`. That of a library is beside its classes under
/// `META-INF/sources`, or in a jar beside its jar whose name ends in `-sources.jar`. Archives are
/// opened for each look-up, which takes a few milliseconds and keeps nothing in memory.
///
/// @param javaHome the home of the running JDK
record SourceFiles(Path javaHome) {

    private static final String INSIDE = "META-INF/sources/";

    /// The source file of a top-level type.
    Optional<String> find(Elements elements, TypeElement type) {
        JavaFileObject file = elements.getFileObjectOf(type);
        if (file == null) {
            return Optional.empty();
        }
        String path = type.getQualifiedName().toString().replace('.', '/') + ".java";
        URI location = file.toUri();
        return switch (location.getScheme()) {
            case "jrt" -> inJdk(elements.getModuleOf(type), path);
            case "jar" -> inJar(jar(location), path);
            case "file" -> inFolder(Path.of(location), path);
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> inJdk(ModuleElement module, String path) {
        Path archive = javaHome.resolve("lib", "src.zip");
        return read(archive, module.getQualifiedName() + "/" + path);
    }

    private static Optional<String> inJar(Path jar, String path) {
        String name = jar.getFileName().toString();
        Path sources = jar.resolveSibling(name.replaceFirst("\\.jar$", "-sources.jar"));
        return read(jar, INSIDE + path).or(() -> read(sources, path));
    }

    /// A folder of classes: as many levels up from the class as its package has names.
    private static Optional<String> inFolder(Path classFile, String path) {
        Path root = classFile;
        for (int i = Path.of(path).getNameCount(); i > 0 && root.getParent() != null; i--) {
            root = root.getParent();
        }
        return Stream.of(root.resolve(INSIDE, path))
                .filter(Files::isRegularFile)
                .map(SourceFiles::read)
                .findFirst();
    }

    private static Path jar(URI location) {
        String text = location.toString();
        return Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<String> read(Path archive, String name) {
        if (!Files.isRegularFile(archive)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + archive, e);
        }
    }
}
