package jawait.tutorial.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import jawait.tutorial.progress.Item;

/// The learner's own text of an exercise, kept beside the progress file:
/// `attempts/01.both@1.3.java` is the third. The newest twenty of an exercise are kept.
final class Attempts {

    private static final int MOST = 20;

    private final Path folder;

    /// @param folder where the files are or will be
    Attempts(Path folder) {
        this.folder = folder;
    }

    /// Keeps a text, unless it is the newest already.
    ///
    /// @param item the exercise
    /// @param text the learner's cell
    /// @throws IOException if it cannot be written
    void keep(Item item, String text) throws IOException {
        int newest = newest(item);
        if (newest > 0 && Files.readString(file(item, newest), UTF_8).equals(text)) {
            return;
        }
        Files.createDirectories(folder);
        Files.writeString(file(item, newest + 1), text, UTF_8);
        Files.deleteIfExists(file(item, newest + 1 - MOST));
    }

    /// The newest text.
    ///
    /// @param item the exercise
    /// @return the text, empty where none has been kept
    Optional<String> last(Item item) {
        int newest = newest(item);
        try {
            return newest == 0
                    ? Optional.empty()
                    : Optional.of(Files.readString(file(item, newest), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "your attempt in " + file(item, newest) + " cannot be read", e);
        }
    }

    private int newest(Item item) {
        var prefix = item + ".";
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".java"))
                    .map(name -> name.substring(prefix.length(), name.length() - ".java".length()))
                    .filter(number -> number.matches("\\d{1,6}"))
                    .flatMapToInt(number -> IntStream.of(Integer.parseInt(number)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            // No folder, no attempts.
            return 0;
        }
    }

    private Path file(Item item, int number) {
        return folder.resolve(item + "." + number + ".java");
    }
}
