package jawait.runtime.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import jawait.runtime.link.Hello;
import jawait.runtime.link.LinkWriter;

/// The two connections to the kernel. Only the agent's own threads touch them: an interrupt closes
/// the channel on which a thread is blocked.
///
/// @param commands the command connection
/// @param events the event connection
record Link(SocketChannel commands, SocketChannel events) {

    /// Connects twice.
    ///
    /// @param socket the kernel's Unix-domain socket
    /// @param token what the kernel knows this process by
    /// @param pid of this process
    /// @return the connections, each opened with its [Hello]
    /// @throws IOException if the kernel does not listen
    static Link open(Path socket, String token, long pid) throws IOException {
        return new Link(
                connect(socket, new Hello(token, Hello.Role.COMMANDS, pid)),
                connect(socket, new Hello(token, Hello.Role.EVENTS, pid)));
    }

    /// {@return what the kernel writes to a connection}
    ///
    /// @param connection one of the two
    static InputStream in(SocketChannel connection) {
        return Channels.newInputStream(connection);
    }

    /// {@return what the kernel reads from a connection}
    ///
    /// @param connection one of the two
    static OutputStream out(SocketChannel connection) {
        return Channels.newOutputStream(connection);
    }

    private static SocketChannel connect(Path socket, Hello hello) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        new LinkWriter(out(channel)).write(hello);
        return channel;
    }
}
