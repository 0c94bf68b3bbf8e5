package jawait.kernel.aot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FingerprintTest {

    @TempDir private Path root;

    @Test
    void of_copyWithAnotherDate_isTheSame() throws IOException {
        var one = Jars.write(root.resolve("one.jar"), "text");
        var copy = Files.copy(one, root.resolve("copy.jar"));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(0));
        assertThat(Fingerprint.of(List.of(copy))).isEqualTo(Fingerprint.of(List.of(one)));
    }

    @Test
    void of_otherContentOfTheSameSizeAndDate_isAnother() throws IOException {
        var one = Jars.write(root.resolve("one.jar"), "text");
        var other = Jars.write(root.resolve("other.jar"), "TEXT");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(one));
        assertThat(other).hasSize(Files.size(one));
        assertThat(Fingerprint.of(List.of(other))).isNotEqualTo(Fingerprint.of(List.of(one)));
    }

    @Test
    void of_severalJars_countsTheirOrder() throws IOException {
        var one = Jars.write(root.resolve("one.jar"), "one");
        var two = Jars.write(root.resolve("two.jar"), "two");
        assertThat(Fingerprint.of(List.of(one, two)))
                .isNotEqualTo(Fingerprint.of(List.of(two, one)));
    }

    @Test
    void of_jarCutShort_isAnother() throws IOException {
        var one = Jars.write(root.resolve("one.jar"), "text");
        var bytes = Files.readAllBytes(one);
        var cut = Files.write(root.resolve("cut.jar"), Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(Fingerprint.of(List.of(cut))).isNotEqualTo(Fingerprint.of(List.of(one)));
    }

    @Test
    void of_fileThatIsNoJar_isReadAsAWhole() throws IOException {
        var one = Files.writeString(root.resolve("one"), "a file of some length, but no jar");
        var other = Files.writeString(root.resolve("other"), "A file of some length, but no jar");
        assertThat(Fingerprint.of(List.of(one))).isNotEqualTo(Fingerprint.of(List.of(other)));
    }

    @Test
    void of_missingJar_throws() {
        assertThatIOException().isThrownBy(() -> Fingerprint.of(List.of(root.resolve("none.jar"))));
    }
}
