package jawait.kernel.install;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folders that appear and vanish as a whole.
///
/// Everything happens beside the folder, in folders whose names start with a dot, so that moving
/// stays inside one file system. Stateless.
final class AtomicFolder {

    /// Writes the content of a new folder.
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private AtomicFolder() {}

    /// Makes a folder with its content, in place of whatever is there.
    ///
    /// @throws IOException if that is not possible; then everything is as it was before
    static void replace(Path target, Filling filling) throws IOException {
        var parent = parent(target);
        var made = missing(parent);
        try {
            Files.createDirectories(parent);
            var fresh = beside(target);
            try {
                Files.createDirectory(fresh);
                filling.into(fresh);
                exchange(fresh, target);
            } catch (IOException e) {
                deleteQuietly(fresh);
                throw e;
            }
        } catch (IOException e) {
            made.forEach(AtomicFolder::deleteIfEmpty);
            throw e;
        }
    }

    /// Takes a folder away; a link is taken away without what it points to.
    ///
    /// @throws IOException if it cannot be moved, and then it is still there, or not be deleted in
    ///   full
    static void remove(Path target) throws IOException {
        var doomed = beside(target);
        Files.move(target, doomed, StandardCopyOption.ATOMIC_MOVE);
        delete(doomed);
    }

    private static void exchange(Path fresh, Path target) throws IOException {
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        var old = beside(target);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        deleteQuietly(old);
    }

    /// A free name beside the target. Not a temporary folder of the JDK: other users could not read
    /// that.
    private static Path beside(Path target) {
        return target.resolveSibling(".jawait-" + UUID.randomUUID());
    }

    private static Path parent(Path target) throws IOException {
        var parent = target.getParent();
        if (parent == null) {
            throw new IOException(target + " is not inside a folder");
        }
        return parent;
    }

    /// The folders that will have to be made, innermost first.
    private static List<Path> missing(Path folder) {
        var missing = new ArrayList<Path>();
        for (var at = folder; at != null && Files.notExists(at); at = at.getParent()) {
            missing.add(at);
        }
        return missing;
    }

    /// What is left behind is a hidden folder that nobody reads, and reporting it would hide the
    /// reason.
    private static void deleteQuietly(Path folder) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                delete(folder);
            }
        } catch (IOException ignored) {
            // see above
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException ignored) {
            // Somebody else has put something into it meanwhile.
        }
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
