package jawait.kernel.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file that this process has to itself until it closes this; others wait for it.
///
/// The lock is on a file beside it, because the file itself is replaced now and then. The system
/// opens the lock of a process that has ended.
///
/// @param channel holds the lock
record FileLocked(FileChannel channel) implements AutoCloseable {

    /// Waits for its turn.
    ///
    /// @param file what to lock; its folder is made if there is none
    /// @throws IOException if the folder cannot be made or written
    static FileLocked beside(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
        var lock = file.resolveSibling(file.getFileName() + ".lock");
        var channel =
                FileChannel.open(
                        lock,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.file(lock));
        try {
            channel.lock();
            return new FileLocked(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
