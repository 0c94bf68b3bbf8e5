package jawait.kernel.install;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The learner's jars as the kernel carries them inside.
///
/// @param contents their bytes by file name, in the order of the names
record CarriedJars(SequencedMap<String, byte[]> contents) {

    private static final String FOLDER = "jawait/kernel/jars";

    /// @param kernel the kernel's jar, or the folder of its classes
    /// @throws FileNotFoundException if one is missing
    static CarriedJars of(Path kernel) throws IOException {
        if (Files.isDirectory(kernel)) {
            return in(kernel.resolve(FOLDER), kernel);
        }
        try (var jar = FileSystems.newFileSystem(kernel)) {
            return in(jar.getPath(FOLDER), kernel);
        }
    }

    private static CarriedJars in(Path folder, Path kernel) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        for (var name : List.of(LearnerJars.COMPANION, LearnerJars.RUNTIME, LearnerJars.TUTORIAL)) {
            try {
                contents.put(name, Files.readAllBytes(folder.resolve(name)));
            } catch (NoSuchFileException e) {
                throw new FileNotFoundException(
                        kernel + " does not carry " + name + ": build it with mvnw package");
            }
        }
        return new CarriedJars(contents);
    }

    /// A name for exactly these contents: 16 hexadecimal digits.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
