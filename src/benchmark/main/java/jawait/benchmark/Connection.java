package jawait.benchmark;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Where a kernel is to listen.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files
///
/// @param ports shell, iopub, stdin, control, heartbeat
/// @param key of the signatures
record Connection(List<Integer> ports, String key) {

    private static final List<String> CHANNELS =
            List.of("shell", "iopub", "stdin", "control", "hb");

    Connection {
        ports = List.copyOf(ports);
    }

    /// Free ports of the loopback address, and a new key.
    static Connection free() throws IOException {
        var ports = new ArrayList<Integer>();
        var open = new ArrayList<ServerSocket>();
        try {
            for (var _ : CHANNELS) {
                // All are open at once: each gets another port.
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                open.add(socket);
                ports.add(socket.getLocalPort());
            }
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
        return new Connection(ports, UUID.randomUUID().toString());
    }

    int shellPort() {
        return ports.get(0);
    }

    int iopubPort() {
        return ports.get(1);
    }

    /// Writes the connection file.
    void write(Path file) throws IOException {
        var object = new JsonObject();
        for (int n = 0; n < CHANNELS.size(); n++) {
            object.addProperty(CHANNELS.get(n) + "_port", ports.get(n));
        }
        object.addProperty("ip", "127.0.0.1");
        object.addProperty("transport", "tcp");
        object.addProperty("signature_scheme", "hmac-sha256");
        object.addProperty("key", key);
        Files.writeString(file, object.toString());
    }
}
