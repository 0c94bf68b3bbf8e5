package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

final class LinkServerTest {

    @Test
    void open_folder_letsOnlyTheUserIn() throws IOException {
        try (var server = LinkServer.open()) {
            var folder = server.socket().getParent();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void close_leavesNothingBehind() throws IOException {
        var server = LinkServer.open();

        server.close();

        assertThat(server.socket().getParent()).doesNotExist();
    }

    @Test
    void token_ofTwoServers_differs() throws IOException {
        try (var one = LinkServer.open();
                var other = LinkServer.open()) {
            assertThat(one.token()).hasSize(64).isNotEqualTo(other.token());
        }
    }
}
