package jawait.kernel.execution;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Listens for one agent on a Unix-domain socket in a folder that only the user can enter.
///
/// Loopback ports would be reachable by every user of the machine.
final class LinkServer implements Closeable {

    private static final int TOKEN_BYTES = 32;

    /// Socket paths are limited to 104 (macOS) or 108 bytes; the folder's own name takes some.
    private static final int LONGEST_PATH = 100;

    private final Path folder;
    private final Path socket;
    private final ServerSocketChannel channel;
    private final String token;

    private LinkServer(Path folder, ServerSocketChannel channel) {
        this.folder = folder;
        this.socket = folder.resolve("link");
        this.channel = channel;
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    /// Starts to listen.
    ///
    /// @return the server
    /// @throws IOException if no folder or no socket can be made
    static LinkServer open() throws IOException {
        var folder = privateFolder();
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            var server = new LinkServer(folder, channel);
            channel.bind(UnixDomainSocketAddress.of(server.socket));
            return server;
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(folder);
            throw e;
        }
    }

    /// {@return the path that the agent connects to}
    Path socket() {
        return socket;
    }

    /// {@return the secret that proves who connects}
    String token() {
        return token;
    }

    /// Waits for the next connection.
    ///
    /// @return a connection whose other side has not yet proved anything
    /// @throws IOException if the server is closed meanwhile
    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    /// Stops listening and removes the folder; connections that exist go on.
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(folder);
    }

    private static Path privateFolder() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempDirectory("jawait-");
        }
        FileAttribute<?> onlyUser =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var folder = Files.createTempDirectory("jawait-", onlyUser);
        if (folder.resolve("link").toString().length() <= LONGEST_PATH) {
            return folder;
        }
        Files.delete(folder);
        return Files.createTempDirectory(Path.of("/tmp"), "jawait-", onlyUser);
    }
}
