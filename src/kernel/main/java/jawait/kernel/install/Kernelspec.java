package jawait.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jawait.kernel.aot.AotCaches;
import jawait.kernel.aot.TrainedJar;

/// The content of our `kernel.json`.
///
/// Source: jupyter_client, *Kernel specs*, and JEP 105 of Jupyter for the protocol version.
///
/// @param displayName what a launcher shows
/// @param java the program that starts the JVM, absolute: what `java` means on the `PATH` differs
///   from one frontend to the next
/// @param version the version of the kernel, which also marks the kernelspec as ours
/// @param env environment variables for the kernel, on top of our own
/// @param trained the fingerprint of the kernel's jar, where there is an AOT cache for it
record Kernelspec(
        String displayName, String java, String version, JsonObject env, Optional<String> trained) {

    static final String FILE = "kernel.json";

    /// The key in the metadata that marks a kernelspec as ours; its value is a version.
    static final String MARK = "jawait";

    /// The newest version of the messaging protocol that the kernel follows.
    private static final String PROTOCOL = "5.5";

    /// A frontend that may or must encrypt asks only kernels that say so.
    private static final String ENCRYPTION = "curve";

    /// The C library takes native memory from several places, one for every few threads, and gives
    /// back little of what is free in each.
    private static final Map<String, String> OWN_ENV = Map.of("MALLOC_ARENA_MAX", "1");

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// The same with an AOT cache.
    Kernelspec trainedWith(String fingerprint) {
        return new Kernelspec(displayName, java, version, env, Optional.of(fingerprint));
    }

    /// The text of the file, with a line break at its end.
    String json() {
        var root = new JsonObject();
        root.add("argv", GSON.toJsonTree(argv()));
        root.addProperty("display_name", displayName);
        root.addProperty("language", "java");
        // A JVM ends at SIGINT, so an interrupt has to come as a message.
        root.addProperty("interrupt_mode", "message");
        root.addProperty("kernel_protocol_version", PROTOCOL);
        root.add("env", environment());
        var metadata = new JsonObject();
        metadata.addProperty(MARK, version);
        metadata.add("supported_encryption", GSON.toJsonTree(List.of(ENCRYPTION)));
        root.add("metadata", metadata);
        return GSON.toJson(root) + "\n";
    }

    private JsonObject environment() {
        var all = new JsonObject();
        OWN_ENV.forEach(all::addProperty);
        env.entrySet().forEach(each -> all.add(each.getKey(), each.getValue()));
        return all;
    }

    /// What a user has added to the variables of a kernelspec of ours.
    ///
    /// @param env all its variables
    static JsonObject added(JsonObject env) {
        var added = env.deepCopy();
        OWN_ENV.forEach((name, value) -> {
            if (new JsonPrimitive(value).equals(added.get(name))) {
                added.remove(name);
            }
        });
        return added;
    }

    private List<String> argv() {
        var argv = new ArrayList<String>();
        argv.addAll(jvm());
        trained.ifPresent(fingerprint -> argv.addAll(cache(fingerprint)));
        argv.addAll(
                List.of(
                        "-jar",
                        "{resource_dir}/" + KernelspecFiles.KERNEL_JAR,
                        "{connection_file}"));
        return argv;
    }

    /// The program and its options, but for those of the cache.
    List<String> jvm() {
        return Stream.concat(Stream.of(java), FrontFlags.all().stream()).toList();
    }

    private static List<String> cache(String fingerprint) {
        var path = "{resource_dir}/" + AotCaches.FOLDER + "/" + AotCaches.front(fingerprint);
        return Stream.concat(
                        AotCaches.using(path).stream(),
                        Stream.of("-D" + TrainedJar.PROPERTY + "=" + fingerprint))
                .toList();
    }
}
