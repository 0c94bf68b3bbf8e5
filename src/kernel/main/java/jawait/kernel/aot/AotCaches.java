package jawait.kernel.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the AOT caches are and how a JVM uses them. A cache carries the [Fingerprint] of its jars
/// in its name, so that it is not found for others; everything else (the build of the JDK, the
/// collector, the module path) the JVM checks by itself, and goes on without the cache.
///
/// Stateless and therefore thread-safe.
public final class AotCaches {

    /// Beside the kernel's jar.
    public static final String FOLDER = "aot";

    /// What the training writes.
    static final String FRONT = "front.aot";

    static final String AGENT = "agent.aot";

    /// Code for calls would be that of the CPU at the training, and no other is refused (JDK 25 and
    /// 26). The same when trained and when used.
    private static final List<String> FOR_ANY_CPU =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching");

    /// At an address of its own in each process, a cache would be copied as a whole; at the same,
    /// all processes share most of it. And there are no profiles to be read.
    private static final List<String> WHEN_USED =
            List.of("-XX:ArchiveRelocationMode=0", "-XX:-AOTReplayTraining");

    /// How often a method ran in the rehearsal says nothing about the learner's code, whose
    /// measurements are to be those of any JVM; and the front's compiler has no use for it.
    private static final List<String> WHEN_MADE = List.of("-XX:-AOTRecordTraining");

    private AotCaches() {}

    /// The name of the front's cache.
    ///
    /// @param fingerprint of the kernel's jar
    /// @return a file name
    public static String front(String fingerprint) {
        return "front-" + fingerprint + ".aot";
    }

    /// The agent's cache for some jars.
    ///
    /// @param kernelJar the jar that the folder is beside of
    /// @param jars of the learner's JVM
    /// @return a file that exists, which is not to say that it is whole; empty where there is none,
    ///   or a jar cannot be read
    public static Optional<Path> agent(Path kernelJar, List<Path> jars) {
        var folder = kernelJar.resolveSibling(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            var cache = folder.resolve(agent(Fingerprint.of(jars)));
            return Files.isRegularFile(cache) ? Optional.of(cache) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String agent(String fingerprint) {
        return "agent-" + fingerprint + ".aot";
    }

    /// The options with which a JVM uses a cache, if it can.
    ///
    /// @param cache an absolute path
    /// @return options that go together
    public static List<String> using(String cache) {
        return with(WHEN_USED, "-XX:AOTCache=" + cache);
    }

    /// The options with which a JVM writes a cache when it ends.
    ///
    /// @param cache a path, absolute or from the folder where the JVM runs
    /// @return options that go together
    static List<String> making(String cache) {
        return with(WHEN_MADE, "-XX:AOTCacheOutput=" + cache);
    }

    private static List<String> with(List<String> more, String last) {
        var options = new ArrayList<>(FOR_ANY_CPU);
        options.addAll(more);
        options.add(last);
        return List.copyOf(options);
    }
}
