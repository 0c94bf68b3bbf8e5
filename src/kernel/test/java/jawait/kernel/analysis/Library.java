package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A library made for a test: one documented type, compiled.
///
/// @param folder where it is
/// @param classes the folder of its classes
record Library(Path folder, Path classes) {

    static final String TYPE = "lib/Greeter.java";
    static final String SOURCE =
            """
            package lib;

            import java.util.List;

            /// Greets *politely*, in [List] or alone.
            ///
            /// | a | b |
            /// |---|---|
            /// | 1 | 2 |
            public class Greeter implements Comparable<Greeter> {

                /**
                 * Greets {@code <b>loudly</b>}. <script>alert(1)</script>
                 * See {@link List#of() a list}, <a href="javascript:alert(1)">x</a>.
                 *
                 * @param name whom to {@literal <greet>}
                 * @param times how often
                 * @return the greeting
                 * @throws IllegalStateException if asleep
                 */
                public String greet(String name, int... times) {
                    return name;
                }

                public int compareTo(Greeter other) {
                    return 0;
                }

                /// {@inheritDoc}
                ///
                /// In short.
                @Override
                public String toString() {
                    return "";
                }

                /// The annotation is in no jar, as those that only null checkers read.
                public <T extends @Mark Object> @Mark T same(@Mark T t) {
                    return t;
                }

                /// Not for you.
                private void hidden() {}
            }
            """;

    private static final String MARK =
            """
            package lib;

            @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
            @interface Mark {}
            """;

    static Library compile(Path folder) throws IOException {
        Path source = folder.resolve("src").resolve(TYPE);
        Path mark = source.resolveSibling("Mark.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, SOURCE);
        Files.writeString(mark, MARK);
        Path classes = folder.resolve("classes");
        int status =
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(System.out, System.err, "-d", "" + classes, "" + source, "" + mark);
        assertThat(status).isZero();
        return new Library(folder, classes);
    }

    /// A jar of the classes, with the source in it or not.
    Path jar(String name, boolean withSource) throws IOException {
        Path jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            byte[] classFile = Files.readAllBytes(classes.resolve("lib/Greeter.class"));
            put(zip, "lib/Greeter.class", classFile);
            if (withSource) {
                put(zip, "META-INF/sources/" + TYPE, SOURCE.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /// A jar of the source alone.
    void sourcesJar(String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                var zip = new ZipOutputStream(out)) {
            put(zip, TYPE, SOURCE.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The source beside the classes.
    Path folderWithSource() throws IOException {
        Path source = classes.resolve("META-INF/sources").resolve(TYPE);
        Files.createDirectories(source.getParent());
        Files.writeString(source, SOURCE);
        return classes;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
