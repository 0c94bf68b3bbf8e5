package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FailuresTest {

    @Test
    void sentence_readOnly_namesOtherPlaces() {
        assertThat(sentence(new AccessDeniedException("/usr/share/jupyter")))
                .isEqualTo(
                        "this user may not change /usr/share/jupyter; choose another place with --user or --prefix DIR,"
                                + " or close the notebooks that run this kernel.");
    }

    @Test
    void sentence_diskFull_saysSo() {
        assertThat(sentence(new FileSystemException("/x", null, "No space left on device")))
                .isEqualTo(
                        "/x: No space left on device; make room or choose another place with --prefix DIR.");
    }

    @Test
    void sentence_fileInTheWay_namesIt() {
        assertThat(sentence(new FileAlreadyExistsException("/x")))
                .startsWith("/x is a file where a folder has to be;");
    }

    @Test
    void sentence_noMessage_namesTheKind() {
        assertThat(sentence(new IOException())).isEqualTo("IOException.");
    }

    private static String sentence(IOException failure) {
        return Failures.sentence(failure, Path.of("/target"));
    }
}
