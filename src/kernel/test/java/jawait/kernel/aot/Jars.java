package jawait.kernel.aot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Jars with one entry.
final class Jars {

    private Jars() {}

    /// Two with the same text are equal byte for byte.
    static Path write(Path jar, String text) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            var entry = new JarEntry("text");
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
