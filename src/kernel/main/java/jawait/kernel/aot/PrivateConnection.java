package jawait.kernel.aot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Makes connection files for kernels that nobody else is to talk to.
final class PrivateConnection {

    private static final int KEY_BYTES = 32;
    private static final int PORTS = 5;
    private static final String LOOPBACK = "127.0.0.1";

    private PrivateConnection() {}

    /// Writes a connection file with a fresh key and five ports of the loopback address that are
    /// free now.
    ///
    /// @param folder one that only this user can enter
    /// @return the file
    static Path write(Path folder) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var ports = freePorts();
        var text =
                """
                {"transport": "tcp", "ip": "%s", "signature_scheme": "hmac-sha256", "key": "%s",
                 "shell_port": %d, "iopub_port": %d, "stdin_port": %d, "control_port": %d, "hb_port": %d}
                """
                        .formatted(
                                LOOPBACK,
                                HexFormat.of().formatHex(key),
                                ports.get(0),
                                ports.get(1),
                                ports.get(2),
                                ports.get(3),
                                ports.get(4));
        return Files.writeString(folder.resolve("connection.json"), text);
    }

    /// All are held open at once, or the system would hand out the same one again.
    private static List<Integer> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < PORTS; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK)));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
