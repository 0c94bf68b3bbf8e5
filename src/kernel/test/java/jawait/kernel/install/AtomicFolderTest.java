package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFolderTest {

    @TempDir private Path root;

    @Test
    void replace_diskFullHalfWay_keepsWhatWasThere() throws IOException {
        var target = Files.createDirectories(root.resolve("kernels/java"));
        Files.writeString(target.resolve("old"), "old");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFolder.replace(target, this::full));
        assertThat(Tree.of(root)).containsExactly("kernels/java/old");
    }

    @Test
    void replace_diskFullAndNothingThere_leavesNoFolder() throws IOException {
        var target = root.resolve("share/jupyter/kernels/java");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFolder.replace(target, this::full));
        assertThat(Tree.names(root)).isEmpty();
    }

    @Test
    void replace_whileFilling_targetIsNotThere() throws IOException {
        var target = root.resolve("java");
        AtomicFolder.replace(target, _ -> assertThat(target).doesNotExist());
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void replace_link_keepsWhatItPointsTo() throws IOException {
        var elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), "");
        var link = Files.createSymbolicLink(root.resolve("link"), elsewhere);
        AtomicFolder.replace(link, folder -> Files.writeString(folder.resolve("new"), ""));
        assertThat(Tree.of(root)).containsExactly("elsewhere/file", "link/new");
    }

    @Test
    void remove_link_keepsWhatItPointsTo() throws IOException {
        var elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), "");
        AtomicFolder.remove(Files.createSymbolicLink(root.resolve("link"), elsewhere));
        assertThat(Tree.of(root)).containsExactly("elsewhere/file");
        assertThat(root.resolve("link")).doesNotExist();
    }

    @Test
    void replace_newFolder_isReadableLikeAnyOther() throws IOException {
        var target = root.resolve("java");
        AtomicFolder.replace(target, _ -> {});
        var ordinary = Files.createDirectory(root.resolve("ordinary"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(ordinary)));
    }

    private void full(Path folder) throws IOException {
        Files.writeString(folder.resolve("first"), "");
        throw new FileSystemException(
                folder.resolve("second").toString(), null, "No space left on device");
    }
}
