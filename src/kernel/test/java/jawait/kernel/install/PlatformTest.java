package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {

    @ParameterizedTest
    @CsvSource({"Linux, LINUX", "Mac OS X, MACOS", "Windows 11, WINDOWS", "FreeBSD, LINUX"})
    void of_osName_isItsPlatform(String osName, Platform platform) {
        assertThat(Platform.of(osName)).isEqualTo(platform);
    }

    @ParameterizedTest
    @CsvSource({"LINUX, /h/.cache", "MACOS, /h/Library/Caches", "WINDOWS, /h/AppData/Local"})
    void cache_noVariable_isInTheHomeFolder(Platform platform, Path expected) {
        assertThat(platform.cache(Map.of(), Path.of("/h"))).isEqualTo(expected);
    }

    @Test
    void cache_variable_decides() {
        var env = Map.of("XDG_CACHE_HOME", "/x", "LOCALAPPDATA", "/l");
        assertThat(Platform.LINUX.cache(env, Path.of("/h"))).isEqualTo(Path.of("/x"));
        assertThat(Platform.WINDOWS.cache(env, Path.of("/h"))).isEqualTo(Path.of("/l"));
    }
}
