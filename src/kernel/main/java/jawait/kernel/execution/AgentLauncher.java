package jawait.kernel.execution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts the process that runs the learner's code.
///
/// @param java the `java` to run
/// @param runtimeJar the agent's own jar
/// @param modulePath every jar whose modules the learner can import
/// @param options the user's choices
/// @param cache options that speed up the start, where there is something to do it with
public record AgentLauncher(
        Path java,
        Path runtimeJar,
        List<Path> modulePath,
        LearnerOptions options,
        List<String> cache) {

    /// The JVM takes no other archive beside an AOT cache, and none that it is to write.
    private static final List<String> OTHER_ARCHIVES =
            List.of(
                    "-Xshare",
                    "-XX:SharedArchiveFile",
                    "-XX:ArchiveClassesAtExit",
                    "-XX:DumpLoadedClassList",
                    "-XX:SharedClassListFile",
                    "-XX:AOTCache",
                    "-XX:AOTConfiguration");

    private static final List<String> FLAGS =
            List.of(
                    // One quiet heap: the learner's JVM shares two cores with the kernel and the
                    // browser.
                    "-XX:+UseSerialGC",
                    // SerialGC leaves it off, and a long counted loop would then delay an
                    // interrupt.
                    "-XX:+UseCountedLoopSafepoints",
                    // Implied by the flag before; unsaid, the JVM warns at every start.
                    "-XX:LoopStripMiningIter=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:-UsePerfData",
                    // It grows by itself, and begins sixteen times as large otherwise.
                    "-XX:StringTableSize=4096",
                    // What the compilers have used goes back to the machine; by itself the C
                    // library keeps it.
                    "-XX:TrimNativeHeapInterval=4000",
                    // A method body may get lambdas while its class is in use. The flag is
                    // deprecated, which the JVM is asked not to say to the learner.
                    "-XX:-PrintWarnings",
                    "-XX:+AllowRedefinitionToAddDeleteMethods",
                    "-XX:+PrintWarnings",
                    // A crash leaves no files of many megabytes beside the learner's notebooks;
                    // what it was is said on the standard streams.
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
                    // Log lines of the JVM itself belong on stderr, away from what the learner
                    // prints.
                    "-Xlog:disable",
                    // A cache that cannot be used costs time and nothing else.
                    "-Xlog:all=error,aot*=off,cds*=off:stderr",
                    "--enable-preview",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdin.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-Dsun.jnu.encoding=UTF-8");

    /// Starts the process; it connects to the socket by itself.
    ///
    /// @param socket path of the Unix-domain socket that the kernel listens on
    /// @param environment variables on top of the kernel's own
    /// @return the running process
    /// @throws IOException if the program cannot be started
    Process launch(Path socket, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command(socket));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// The whole command line; the user's own options come last and win.
    ///
    /// @param socket path of the socket
    /// @return the words
    List<String> command(Path socket) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(FLAGS);
        command.addAll(heap());
        command.add("--module-path");
        command.add(joined(allModules()));
        command.add("--add-modules");
        command.add("ALL-MODULE-PATH");
        if (options.jvm().stream().noneMatch(AgentLauncher::isAboutArchives)) {
            command.addAll(cache);
        }
        command.addAll(options.jvm());
        command.add("-jar");
        command.add(runtimeJar.toString());
        command.add(socket.toString());
        return command;
    }

    /// It begins small, because otherwise the JVM begins with a 64th of the machine and touches all
    /// of it before it collects anything; it grows with what is alive, and shrinks at once.
    private List<String> heap() {
        return List.of(
                "-Xms" + options.firstHeap(),
                "-XX:NewSize=3m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-Xmx" + options.heap());
    }

    private static boolean isAboutArchives(String option) {
        return OTHER_ARCHIVES.stream().anyMatch(option::startsWith);
    }

    /// What the compiler must know to see the same modules and the same language.
    ///
    /// @return options for JShell's compiler
    public List<String> compilerOptions() {
        var own =
                List.of(
                        // Names of local variables, for the messages of null pointers.
                        "-g",
                        "--enable-preview",
                        "--source",
                        Integer.toString(Runtime.version().feature()),
                        "--module-path",
                        joined(allModules()),
                        "--add-modules",
                        "ALL-MODULE-PATH");
        return Stream.concat(own.stream(), options.compiler().stream()).toList();
    }

    /// {@return every option of the learner's JVM but its paths}
    public List<String> flags() {
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(heap());
        flags.addAll(options.jvm());
        return flags;
    }

    /// {@return the module path of the learner's JVM}
    public List<Path> allModules() {
        return Stream.concat(modulePath.stream(), options.modulePath().stream()).toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
