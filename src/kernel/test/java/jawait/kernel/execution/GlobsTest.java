package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GlobsTest {

    @TempDir private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("lib/deep"));
        for (var name : List.of("lib/a.jar", "lib/b.jar", "lib/b.txt", "lib/deep/c.jar")) {
            Files.createFile(folder.resolve(name));
        }
    }

    private List<String> find(String pattern) {
        return Globs.find(folder, pattern).stream()
                .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void find_star_matchesOneFolder() {
        assertThat(find("lib/*.jar")).containsExactly("lib/a.jar", "lib/b.jar");
    }

    @Test
    void find_starForAFolder_goesOnBelow() {
        assertThat(find("lib/*/?.jar")).containsExactly("lib/deep/c.jar");
    }

    @Test
    void find_slashAtTheEnd_isEverythingInside() {
        assertThat(find("lib/")).containsExactly("lib/a.jar", "lib/b.jar", "lib/b.txt", "lib/deep");
    }

    @Test
    void find_plainPath_isItselfWhereItExists() {
        assertThat(find("lib/a.jar")).containsExactly("lib/a.jar");
        assertThat(find("lib/none.jar")).isEmpty();
        assertThat(find("none/*.jar")).isEmpty();
    }

    @Test
    void find_absolutePattern_ignoresTheFolder() {
        assertThat(Globs.find(Path.of("/nowhere"), folder + "/lib/*.txt")).hasSize(1);
    }
}
