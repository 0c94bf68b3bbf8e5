package jawait.benchmark;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How an installed kernel is started.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs
///
/// @param folder of the kernelspec
/// @param argv as it stands there
record Kernelspec(Path folder, List<String> argv) {

    Kernelspec {
        argv = List.copyOf(argv);
    }

    /// The kernelspec in a folder.
    ///
    /// @throws IOException if there is none
    static Kernelspec read(Path folder) throws IOException {
        var text = Files.readString(folder.resolve("kernel.json"));
        var object = new Gson().fromJson(text, JsonObject.class);
        var argv =
                object.getAsJsonArray("argv").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList();
        return new Kernelspec(folder, argv);
    }

    /// The command line of a kernel that listens where a connection file says.
    List<String> command(Path connectionFile) {
        return argv.stream()
                .map(argument -> argument.replace("{resource_dir}", folder.toString()))
                .map(argument -> argument.replace("{connection_file}", connectionFile.toString()))
                .toList();
    }

    /// The options of the front's JVM without those that name files made for its own class path.
    List<String> jvmOptions() {
        return argv.stream()
                .skip(1)
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> argument.startsWith("-"))
                .filter(argument -> !argument.contains("{resource_dir}"))
                .filter(argument -> !argument.contains("AOT"))
                .toList();
    }
}
