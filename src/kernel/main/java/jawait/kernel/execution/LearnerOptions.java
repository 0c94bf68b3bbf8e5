package jawait.kernel.execution;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a user may choose for the learner's JVM and compiler, by environment variables that a
/// kernelspec can set.
///
/// | variable | holds | example |
/// |---|---|---|
/// | `JAWAIT_HEAP` | the largest heap of the learner's JVM | `512m` |
/// | `JAWAIT_JVM_OPTIONS` | more options of that JVM | `-Xss4m "-Dwho=Ada L."` |
/// | `JAWAIT_COMPILER_OPTIONS` | more options of the compiler | `-Xlint:all` |
/// | `JAWAIT_CLASS_PATH` | folders and jars | `lib/a.jar:classes` |
/// | `JAWAIT_MODULE_PATH` | folders and jars of modules | `lib/mods` |
/// | `JAWAIT_STARTUP` | files of Java that run before the first cell | `start.jshell` |
///
/// Notebooks and kernelspecs for JJava and IJava bring their own: `JJAVA_JVM_OPTS`, and with either
/// prefix `…_COMPILER_OPTS`, `…_CLASSPATH`, `…_STARTUP_SCRIPTS_PATH` (both with `*` and `?`) and
/// `…_STARTUP_SCRIPT`, which is code. They count as well, after ours.
///
/// Options are split as a shell splits words; paths as the platform's class path. Relative paths
/// start at the notebook's folder.
///
/// @param heap as `-Xmx` takes it
/// @param jvm options of the learner's JVM
/// @param compiler options of the compiler
/// @param classPath in order
/// @param modulePath in order
/// @param startup files in order
/// @param startupCode code that runs after those files
public record LearnerOptions(
        String heap,
        List<String> jvm,
        List<String> compiler,
        List<Path> classPath,
        List<Path> modulePath,
        List<Path> startup,
        List<String> startupCode) {

    private static final List<String> PEERS = List.of("JJAVA_", "IJAVA_");

    private static final String DEFAULT_HEAP = "512m";
    private static final String FIRST_HEAP = "5m";
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[kKmMgGtT]?");

    /// Reads the variables.
    ///
    /// @param environment the kernel's environment
    /// @return the options, with defaults for what is not set
    /// @throws IllegalArgumentException if a variable cannot be understood; the message names it
    ///   and says what it takes
    public static LearnerOptions from(Map<String, String> environment) {
        return new LearnerOptions(
                heap(environment.getOrDefault("JAWAIT_HEAP", "").strip()),
                joined(
                        words(environment, "JAWAIT_JVM_OPTIONS"),
                        words(environment, "JJAVA_JVM_OPTS")),
                compiler(environment),
                joined(paths(environment, "JAWAIT_CLASS_PATH"), found(environment, "CLASSPATH")),
                paths(environment, "JAWAIT_MODULE_PATH"),
                joined(
                        paths(environment, "JAWAIT_STARTUP"),
                        found(environment, "STARTUP_SCRIPTS_PATH")),
                peers(environment, "STARTUP_SCRIPT").map(environment::get).toList());
    }

    /// What the heap begins with; it never shrinks below.
    ///
    /// @return a size as the JVM takes it, no more than the largest heap
    public String firstHeap() {
        return bytes(heap) < bytes(FIRST_HEAP) ? heap : FIRST_HEAP;
    }

    private static double bytes(String size) {
        int unit = "kmgt".indexOf(Character.toLowerCase(size.charAt(size.length() - 1)));
        double number = Double.parseDouble(unit < 0 ? size : size.substring(0, size.length() - 1));
        return number * Math.pow(1024, unit + 1.0);
    }

    private static List<String> compiler(Map<String, String> environment) {
        var words = new ArrayList<>(words(environment, "JAWAIT_COMPILER_OPTIONS"));
        peers(environment, "COMPILER_OPTS").forEach(each -> words.addAll(words(environment, each)));
        // The language is that of the running JDK, and the compiler takes only one word for it.
        int release = words.indexOf("--release");
        if (release >= 0 && release + 1 < words.size()) {
            words.subList(release, release + 2).clear();
        }
        return words;
    }

    /// The files that a variable of another kernel stands for.
    private static List<Path> found(Map<String, String> environment, String suffix) {
        return peers(environment, suffix)
                .flatMap(name ->
                        Stream.of(environment.getOrDefault(name, "").split(File.pathSeparator, -1)))
                .filter(pattern -> !pattern.isBlank())
                .flatMap(pattern -> Globs.find(Path.of(""), pattern.strip()).stream())
                .toList();
    }

    private static Stream<String> peers(Map<String, String> environment, String suffix) {
        return PEERS.stream()
                .map(prefix -> prefix + suffix)
                .filter(name -> !environment.getOrDefault(name, "").isBlank());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String heap(String heap) {
        if (heap.isEmpty()) {
            return DEFAULT_HEAP;
        }
        if (!HEAP.matcher(heap).matches()) {
            throw new IllegalArgumentException(
                    "JAWAIT_HEAP is \"" + heap + "\"; it takes a size such as 512m or 2g");
        }
        return heap;
    }

    private static List<String> words(Map<String, String> environment, String name) {
        try {
            return Words.of(environment.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> paths(Map<String, String> environment, String name) {
        try {
            return Stream.of(environment.getOrDefault(name, "").split(File.pathSeparator, -1))
                    .filter(path -> !path.isBlank())
                    .map(path -> Path.of(path.strip()).toAbsolutePath().normalize())
                    .toList();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    name + " holds something that is no path: " + e.getMessage(), e);
        }
    }
}
