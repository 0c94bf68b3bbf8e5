package jawait.kernel.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Keeps files from the eyes of other users: people type passwords into cells.
///
/// Windows keeps the folders of a user's profile from others by itself.
final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {
        // static methods only
    }

    /// {@return how to make a file}
    static FileAttribute<?>[] file(Path path) {
        return attributes(path, FILE);
    }

    /// {@return how to make a folder}
    static FileAttribute<?>[] folder(Path path) {
        return attributes(path, FOLDER);
    }

    /// Takes a file from others who may read it.
    ///
    /// @throws IOException if it belongs to somebody else
    static void ensure(Path file) throws IOException {
        if (isPosix(file) && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
