package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Optional;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import jawait.kernel.transport.Transport;
import jawait.kernel.transport.TransportException;
import org.junit.jupiter.api.Test;

final class OpeningSocketsTest {

    @Test
    void join_portInUse_saysWhich() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var sockets = new OpeningSockets(() -> open(other.getLocalPort()))) {
            assertThatThrownBy(sockets::join)
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " is in use");
        }
    }

    @Test
    void join_defect_carriesItsCause() {
        var defect = new IllegalArgumentException("for the test");
        try (var sockets =
                new OpeningSockets(() -> {
                    throw defect;
                })) {
            assertThatThrownBy(sockets::join)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(defect);
        }
    }

    @Test
    void close_whereNothingWasOpened_isQuiet() {
        var sockets =
                new OpeningSockets(() -> {
                    throw new IllegalArgumentException("for the test");
                });

        assertThatCode(sockets::close).doesNotThrowAnyException();
    }

    private static Transport open(int port) throws TransportException {
        var file =
                new ConnectionFile(
                        "tcp",
                        "127.0.0.1",
                        port,
                        port,
                        port,
                        port,
                        port,
                        "hmac-sha256",
                        "key",
                        Optional.empty(),
                        Optional.empty());
        return Transport.open(
                file,
                new MessageCodec(new Signature("key")),
                new Session("ada", InstantSource.system()),
                new Inlet());
    }
}
