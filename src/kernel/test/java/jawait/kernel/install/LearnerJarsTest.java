package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LearnerJarsTest {

    @TempDir private Path root;
    private Path kernelJar;
    private Path cache;

    @BeforeEach
    void makeJar() throws IOException {
        kernelJar = Fixture.kernelJar(root.resolve("a ä/kernel.jar"), "one");
        cache = root.resolve("cache ä");
    }

    @Test
    void locate_noneBeside_copiesThem() throws IOException {
        var jars = LearnerJars.locate(kernelJar, cache);
        assertThat(jars.companion())
                .hasFileName("jawait-companion.jar")
                .hasContent("companion one");
        assertThat(jars.runtime()).hasFileName("jawait-runtime.jar").hasContent("runtime one");
        assertThat(jars.tutorial()).hasFileName("jawait-tutorial.jar").hasContent("tutorial one");
        assertThat(Tree.of(cache)).hasSize(3);
    }

    @Test
    void locate_again_usesTheCopies() throws IOException {
        var first = LearnerJars.locate(kernelJar, cache);
        Files.setLastModifiedTime(first.runtime(), FileTime.fromMillis(0));
        assertThat(LearnerJars.locate(kernelJar, cache)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.runtime())).isEqualTo(FileTime.fromMillis(0));
    }

    @Test
    void locate_copyDeleted_makesItAgain() throws IOException {
        Files.delete(LearnerJars.locate(kernelJar, cache).runtime());
        assertThat(LearnerJars.locate(kernelJar, cache).runtime()).hasContent("runtime one");
    }

    @Test
    void locate_otherContent_hasAnotherFolder() throws IOException {
        var first = LearnerJars.locate(kernelJar, cache);
        var second = LearnerJars.locate(Fixture.kernelJar(kernelJar, "two"), cache);
        assertThat(second.runtime()).hasContent("runtime two");
        assertThat(first.runtime()).hasContent("runtime one");
    }

    @Test
    void locate_allBeside_usesThem() throws IOException {
        var beside = Files.createDirectory(kernelJar.resolveSibling("jars"));
        for (var name : new String[] {"companion", "runtime", "tutorial"}) {
            Files.writeString(beside.resolve("jawait-" + name + ".jar"), "beside");
        }
        assertThat(LearnerJars.locate(kernelJar, cache).companion())
                .isEqualTo(beside.resolve("jawait-companion.jar"));
        assertThat(cache).doesNotExist();
    }

    @Test
    void locate_onlySomeBeside_copiesAll() throws IOException {
        var beside = Files.createDirectory(kernelJar.resolveSibling("jars"));
        Files.writeString(beside.resolve("jawait-runtime.jar"), "beside");
        assertThat(LearnerJars.locate(kernelJar, cache).runtime()).hasContent("runtime one");
    }

    @Test
    void locate_classesWithoutJars_saysWhatToDo() {
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> LearnerJars.locate(root, cache))
                .withMessage(
                        root + " does not carry jawait-companion.jar: build it with mvnw package");
        assertThat(cache).doesNotExist();
    }
}
