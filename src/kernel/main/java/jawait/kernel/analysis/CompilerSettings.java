package jawait.kernel.analysis;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the learner's code is compiled, so that analysis sees what JShell sees.
///
/// Immutable and therefore thread-safe.
///
/// @param options compiler options as given to `JShell.Builder.compilerOptions`, such as
///   `--enable-preview`, `--release`, `25`, `--module-path`, `…`; copied
/// @param classPath what was given to `JShell.addToClasspath`, in order; copied
public record CompilerSettings(List<String> options, List<Path> classPath) {

    private static final String RUNNING = Integer.toString(Runtime.version().feature());

    /// Copies both lists.
    public CompilerSettings {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
    }

    /// The language of the running JDK, preview features included, with no libraries.
    ///
    /// @return these settings
    public static CompilerSettings ofRunningJdk() {
        return new CompilerSettings(List.of("--enable-preview", "--release", RUNNING), List.of());
    }

    /// The jars and folders that types are loaded from: the class path, then the module path.
    ///
    /// A folder on the module path stands for the jars in it.
    ///
    /// @return the paths, in order of search
    public List<Path> libraries() {
        var libraries = new ArrayList<>(fullClassPath());
        libraries.addAll(entries("--module-path", "-p"));
        return libraries;
    }

    private List<Path> fullClassPath() {
        var path = new ArrayList<>(entries("--class-path", "-classpath", "-cp"));
        path.addAll(classPath);
        return path;
    }

    private List<Path> entries(String... names) {
        return Stream.of(names)
                .flatMap(name -> new PathOption(name).entries(options).stream())
                .toList();
    }

    /// The options for an analysis of our own: the same language and libraries, no warnings. There
    /// is no class path in them where the learner has none.
    List<String> analysisOptions() {
        var result = new ArrayList<String>();
        for (int i = 0; i < options.size(); i++) {
            boolean release = options.get(i).equals("--release");
            boolean current = i + 1 < options.size() && options.get(i + 1).equals(RUNNING);
            // For the running release both mean the same, but --release opens ct.sym: 25 ms.
            result.add(release && current ? "--source" : options.get(i));
        }
        String path =
                fullClassPath().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        result.addAll(List.of("-proc:none", "-Xlint:none"));
        // The compiler takes an empty path for the current folder.
        if (!path.isEmpty()) {
            result.addAll(List.of("--class-path", path));
        }
        return result;
    }
}
