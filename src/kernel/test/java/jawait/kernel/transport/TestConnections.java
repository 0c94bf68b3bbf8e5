package jawait.kernel.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.ConnectionFile;

/// Connections for tests, on free ports of the loopback address.
public final class TestConnections {

    private static final String KEY = "a0436f6c-1916-498b-8eb9-e81ab9368e84";

    private TestConnections() {}

    /// A signed connection on five ports that nobody uses.
    ///
    /// @return as if read from a file
    public static ConnectionFile fresh() {
        var ports = freePorts(5);
        return new ConnectionFile(
                "tcp",
                "127.0.0.1",
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                "hmac-sha256",
                KEY,
                Optional.empty(),
                Optional.empty());
    }

    /// All are held open at once, or the system would hand out the same one again.
    private static List<Integer> freePorts(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
