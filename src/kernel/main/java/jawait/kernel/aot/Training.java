package jawait.kernel.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.ConnectionFileException;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import jawait.kernel.transport.KernelClient;
import jawait.kernel.transport.TransportException;

/// Makes the caches: starts the installed kernel, plays a [Rehearsal] to it, and takes what its two
/// processes write when they end.
///
/// The kernel sees no settings of the user and leaves nothing in the user's folders.
public final class Training {

    private static final String LOG = "kernel.log";

    /// Variables that would change what is rehearsed, and options that a cache would carry on.
    private static final List<String> SETTINGS =
            List.of("JAWAIT_", "JJAVA_", "IJAVA_", "JAVA_TOOL_OPTIONS", "JDK_", "_JAVA_OPTIONS");

    private final List<String> jvm;
    private final Path jar;
    private final Duration patience;

    /// A training that has not begun.
    ///
    /// @param jvm the program and the options of the front, as they will be when the cache is used
    /// @param jar the kernel's jar in its final place, with the learner's jars beside it
    /// @param patience after which it has failed
    public Training(List<String> jvm, Path jar, Duration patience) {
        this.jvm = List.copyOf(jvm);
        this.jar = jar;
        this.patience = patience;
    }

    /// Makes both caches. Whatever becomes of it, no process is left.
    ///
    /// @param folder an empty one; the caches are all that is in it afterwards
    /// @param agentJars those of the learner's JVM, in the order in which it will ask for its cache
    /// @throws TrainingException if a cache was not made
    /// @throws IOException if a file cannot be written
    public void into(Path folder, List<Path> agentJars) throws IOException {
        try (var scratch = Scratch.make()) {
            rehearse(folder, scratch.folder());
            var front = AotCaches.front(Fingerprint.of(List.of(jar)));
            var agent = AotCaches.agent(Fingerprint.of(agentJars));
            name(folder, AotCaches.FRONT, front, scratch.folder());
            name(folder, AotCaches.AGENT, agent, scratch.folder());
            // What the JVM noted on the way.
            Files.deleteIfExists(folder.resolve(AotCaches.AGENT + ".config"));
            Files.deleteIfExists(folder.resolve(AotCaches.FRONT + ".config"));
        }
    }

    private void rehearse(Path folder, Path scratch) throws IOException {
        var file = PrivateConnection.write(scratch);
        var kernel = start(folder, scratch, file);
        long end = System.nanoTime() + patience.toNanos();
        try {
            play(file, () -> kernel.isAlive() && System.nanoTime() < end);
            if (!kernel.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TrainingException(
                        "the rehearsal took longer than " + patience.toSeconds() + " s");
            }
        } catch (TransportException | ConnectionFileException e) {
            throw new TrainingException(reason(scratch, "the rehearsed kernel stopped"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("it was interrupted", e);
        } finally {
            end(kernel);
        }
    }

    private static void end(Process kernel) {
        var all = Stream.concat(Stream.of(kernel.toHandle()), kernel.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private static void play(Path file, BooleanSupplier wanted)
            throws ConnectionFileException, TransportException {
        var connection = ConnectionFile.read(file);
        var codec = new MessageCodec(new Signature(connection.key()));
        var session = new Session("training", InstantSource.system());
        try (var client = KernelClient.connect(connection, codec, session, wanted)) {
            Rehearsal.play(client);
        }
    }

    private Process start(Path folder, Path scratch, Path connectionFile) throws IOException {
        var command = new ArrayList<>(jvm);
        command.addAll(AotCaches.making(AotCaches.FRONT));
        command.addAll(List.of("-jar", jar.toString(), connectionFile.toString()));
        // Both processes run in that folder, so that no path has to be quoted.
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> SETTINGS.stream().anyMatch(name::startsWith));
        builder.environment()
                .putAll(
                        Map.of(
                                "JAWAIT_JVM_OPTIONS",
                                String.join(" ", AotCaches.making(AotCaches.AGENT)),
                                "JAWAIT_PROGRESS",
                                scratch.resolve("progress.txt").toString(),
                                "JUPYTER_DATA_DIR",
                                scratch.toString(),
                                "JPY_PARENT_PID",
                                Long.toString(ProcessHandle.current().pid())));
        return builder.redirectErrorStream(true)
                .redirectOutput(scratch.resolve(LOG).toFile())
                .start();
    }

    private static void name(Path folder, String made, String wanted, Path scratch)
            throws IOException {
        if (!Files.isRegularFile(folder.resolve(made))) {
            throw new TrainingException(reason(scratch, "the JVM wrote no " + made));
        }
        Files.move(folder.resolve(made), folder.resolve(wanted), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String reason(Path scratch, String what) throws IOException {
        try (Stream<String> lines = Files.lines(scratch.resolve(LOG))) {
            var last =
                    lines.filter(line -> !line.isBlank() && !line.startsWith("Picked up "))
                            .reduce((_, later) -> later);
            return what + last.map(line -> " (" + line.strip() + ")").orElse("");
        }
    }
}
