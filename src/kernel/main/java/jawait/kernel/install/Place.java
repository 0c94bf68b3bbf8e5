package jawait.kernel.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a kernelspec goes.
///
/// Source: jupyter_client, *Kernel specs*.
sealed interface Place {

    /// For this user, in every environment.
    record User() implements Place {}

    /// For the active virtual or conda environment, else for the Python on the `PATH`.
    record SysPrefix() implements Place {}

    /// For the environment in a folder.
    record Prefix(Path folder) implements Place {}

    /// The folder in which Jupyter looks for kernelspecs; it need not exist.
    default Path kernels(Host host) throws InstallException {
        return switch (this) {
            case User _ ->
                    host.platform()
                            .jupyterData(host.env(), host.home())
                            .toAbsolutePath()
                            .resolve("kernels");
            case SysPrefix _ -> inPrefix(sysPrefix(host));
            case Prefix(Path folder) -> inPrefix(folder);
        };
    }

    private static Path inPrefix(Path prefix) {
        return prefix.toAbsolutePath()
                .normalize()
                .resolve("share")
                .resolve("jupyter")
                .resolve("kernels");
    }

    private static Path sysPrefix(Host host) throws InstallException {
        for (var variable : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
            var folder =
                    Optional.ofNullable(host.env().get(variable)).filter(text -> !text.isBlank());
            if (folder.isPresent()) {
                return existing(variable, Path.of(folder.get()));
            }
        }
        return host.python()
                .prefix()
                .orElseThrow(() ->
                        InstallException.failure(
                                "No Python environment is active and no python3 is on the PATH:"
                                        + " activate one, or name its folder with --prefix."));
    }

    private static Path existing(String variable, Path folder) throws InstallException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        throw InstallException.failure(
                "The environment "
                        + folder
                        + " that "
                        + variable
                        + " names does not exist: activate it anew, or name"
                        + " another with --prefix.");
    }
}
