package jawait.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jawait.runtime.MimeBundle;

/// The pictures as they must be, byte for byte. Its `main` writes them anew from the module's
/// folder: run it after a deliberate change, and look at every picture that differs.
final class GoldenFiles {

    private static final Path FOLDER = Path.of("test/resources/jawait/tutorial");

    private GoldenFiles() {}

    static Map<String, MimeBundle> pictures() {
        var pictures = new LinkedHashMap<String, MimeBundle>();
        pictures.put("compared", Programs.heart().toMimeBundle());
        for (var scenario : Scenarios.all()) {
            pictures.put(scenario.name(), scenario.run().toMimeBundle());
        }
        return pictures;
    }

    static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    static String svg(MimeBundle picture) {
        return picture.data().getOrDefault("image/svg+xml", "");
    }

    static String text(MimeBundle picture) {
        return picture.data().getOrDefault("text/plain", "");
    }

    static void main() throws IOException {
        Files.createDirectories(FOLDER);
        for (var picture : pictures().entrySet()) {
            Files.writeString(FOLDER.resolve(picture.getKey() + ".svg"), svg(picture.getValue()));
            Files.writeString(FOLDER.resolve(picture.getKey() + ".txt"), text(picture.getValue()));
        }
    }
}
