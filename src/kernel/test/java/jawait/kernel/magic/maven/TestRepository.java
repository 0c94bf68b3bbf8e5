package jawait.kernel.magic.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/// A Maven repository in a folder, filled by the test.
final class TestRepository {

    private final Path folder;
    private final TreeMap<String, TreeSet<String>> versions = new TreeMap<>();

    TestRepository(Path folder) {
        this.folder = folder;
    }

    String url() {
        return folder.toUri().toString();
    }

    /// A jar with its POM.
    ///
    /// @param name `group:artifact:version`
    /// @param body what the POM has besides its coordinates
    TestRepository add(String name, String body) throws IOException {
        addJar(name, "");
        return addPom(name, body);
    }

    TestRepository addPom(String name, String body) throws IOException {
        var parts = name.split(":", -1);
        Files.writeString(file(name, "", "pom"), pom(name, body));
        var all = versions.computeIfAbsent(parts[0] + ":" + parts[1], _ -> new TreeSet<>());
        all.add(parts[2]);
        var list =
                all.stream()
                        .map(each -> "<version>" + each + "</version>")
                        .collect(Collectors.joining());
        Files.writeString(
                file(name, "", "pom").resolve("../../maven-metadata.xml").normalize(),
                "<metadata><groupId>%s</groupId><artifactId>%s</artifactId><versioning><versions>%s"
                                .formatted(parts[0], parts[1], list)
                        + "</versions></versioning></metadata>");
        return this;
    }

    TestRepository addJar(String name, String classifier) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file(name, classifier, "jar")))) {
            jar.putNextEntry(new JarEntry("it.txt"));
        }
        return this;
    }

    static String pom(String name, String body) {
        var parts = name.split(":", -1);
        return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
          %s
        </project>
        """
                .formatted(parts[0], parts[1], parts[2], body);
    }

    static String needs(String... names) {
        var text = new StringBuilder("<dependencies>");
        for (var name : names) {
            text.append(dependency(name, ""));
        }
        return text.append("</dependencies>").toString();
    }

    static String dependency(String name, String more) {
        var parts = name.split(":", -1);
        var version = parts.length > 2 ? "<version>" + parts[2] + "</version>" : "";
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s%s</dependency>"
                .formatted(parts[0], parts[1], version, more);
    }

    private Path file(String name, String classifier, String extension) throws IOException {
        var parts = name.split(":", -1);
        var place = folder.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
        Files.createDirectories(place);
        var tail = classifier.isEmpty() ? "" : "-" + classifier;
        return place.resolve(parts[1] + "-" + parts[2] + tail + "." + extension);
    }
}
