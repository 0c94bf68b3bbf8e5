package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaceTest {

    @TempDir private Path root;
    private Fixture fixture;

    @BeforeEach
    void makeFixture() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    void user_onLinux_isTheDataHome() throws InstallException {
        assertThat(user(Map.of(), Platform.LINUX)).isEqualTo(home(".local/share/jupyter/kernels"));
        assertThat(user(Map.of("XDG_DATA_HOME", "/data"), Platform.LINUX))
                .isEqualTo(Path.of("/data/jupyter/kernels"));
    }

    @Test
    void user_onMacOs_isTheLibrary() throws InstallException {
        assertThat(user(Map.of("XDG_DATA_HOME", "/data"), Platform.MACOS))
                .isEqualTo(home("Library/Jupyter/kernels"));
    }

    @Test
    void user_onWindows_isTheRoamingData() throws InstallException {
        assertThat(user(Map.of("APPDATA", "/roam"), Platform.WINDOWS))
                .isEqualTo(Path.of("/roam/jupyter/kernels"));
        assertThat(user(Map.of(), Platform.WINDOWS))
                .isEqualTo(home("AppData/Roaming/jupyter/kernels"));
    }

    @Test
    void user_withJupyterDataDir_isThere() throws InstallException {
        var env = Map.of("JUPYTER_DATA_DIR", "/own", "XDG_DATA_HOME", "/data");
        assertThat(user(env, Platform.LINUX)).isEqualTo(Path.of("/own/kernels"));
    }

    @Test
    void prefix_relative_becomesAbsolute() throws InstallException {
        assertThat(new Place.Prefix(Path.of("x/../env")).kernels(fixture.host()))
                .isEqualTo(Path.of("env/share/jupyter/kernels").toAbsolutePath());
    }

    @Test
    void sysPrefix_virtualEnvironment_winsOverConda() throws IOException, InstallException {
        var venv = Files.createDirectory(root.resolve("ven v"));
        var env = Map.of("VIRTUAL_ENV", venv.toString(), "CONDA_PREFIX", root.toString());
        assertThat(sysPrefix(fixture.host(env, Platform.LINUX)))
                .isEqualTo(venv.resolve("share/jupyter/kernels"));
    }

    @Test
    void sysPrefix_conda_isUsed() throws InstallException {
        var env = Map.of("CONDA_PREFIX", root.toString(), "VIRTUAL_ENV", "");
        assertThat(sysPrefix(fixture.host(env, Platform.LINUX)))
                .isEqualTo(root.resolve("share/jupyter/kernels"));
    }

    @Test
    void sysPrefix_noEnvironment_asksPython() throws InstallException {
        var host = fixture.host();
        var asking =
                new Host(
                        host.env(),
                        host.home(),
                        host.platform(),
                        host.javaHome(),
                        true,
                        host.kernelJar(),
                        host.version(),
                        () -> Optional.of(Path.of("/usr")));
        assertThat(sysPrefix(asking)).isEqualTo(Path.of("/usr/share/jupyter/kernels"));
    }

    @Test
    void sysPrefix_environmentThatIsGone_isRefused() {
        var host = fixture.host(Map.of("VIRTUAL_ENV", "/no/such"), Platform.LINUX);
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> sysPrefix(host))
                .withMessage(
                        "The environment /no/such that VIRTUAL_ENV names does not exist: activate it anew, or name"
                                + " another with --prefix.");
    }

    @Test
    void sysPrefix_noPython_isRefused() {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> sysPrefix(fixture.host()))
                .withMessageStartingWith(
                        "No Python environment is active and no python3 is on the PATH:");
    }

    private Path user(Map<String, String> env, Platform platform) throws InstallException {
        return new Place.User().kernels(fixture.host(env, platform));
    }

    private static Path sysPrefix(Host host) throws InstallException {
        return new Place.SysPrefix().kernels(host);
    }

    private Path home(String inside) {
        return root.resolve("home").resolve(inside);
    }
}
