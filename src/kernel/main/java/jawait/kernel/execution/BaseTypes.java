package jawait.kernel.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The types that `import module java.base` brings, by their simple names.
///
/// They are read from the lists of the JDK's own files when first asked for, which takes as long as
/// one cell; no class is loaded. Thread-safe.
final class BaseTypes {

    private static final String CLASS = ".class";

    private static final List<String> PACKAGES =
            Object.class.getModule().getDescriptor().exports().stream()
                    .filter(each -> !each.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .toList();

    /// Read by the first who asks for a name.
    private static final class Table {

        static final Map<String, Set<String>> PACKAGES_BY_NAME = read();

        private static Map<String, Set<String>> read() {
            var table = new HashMap<String, Set<String>>();
            var root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
            PACKAGES.forEach(each -> add(each, root.resolve(each.replace('.', '/')), table));
            return table;
        }

        private static void add(String packageName, Path folder, Map<String, Set<String>> table) {
            try (var files = Files.newDirectoryStream(folder, "*" + CLASS)) {
                for (var file : files) {
                    var name = file.getFileName().toString();
                    if (name.indexOf('$') < 0) {
                        table.computeIfAbsent(
                                        name.substring(0, name.length() - CLASS.length()),
                                        _ -> HashSet.newHashSet(1))
                                .add(packageName);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the types of " + packageName, e);
            }
        }
    }

    private BaseTypes() {
        // static methods only
    }

    /// Whether a package is one of those that the module shows to all.
    static boolean hasPackage(String name) {
        return PACKAGES.contains(name);
    }

    /// The packages with a top-level type of a name.
    ///
    /// @param simpleName such as `List`
    /// @return a few at most, empty where there is no such type
    static Set<String> packagesOf(String simpleName) {
        return Table.PACKAGES_BY_NAME.getOrDefault(simpleName, Set.of());
    }

    /// Whether a name means one of the types that anybody may use.
    ///
    /// @param simpleName such as `List`
    static boolean hasPublic(String simpleName) {
        return packagesOf(simpleName).stream().anyMatch(each -> isPublic(each, simpleName));
    }

    /// Whether two packages have a public name in common, so that one spoils it for the other.
    ///
    /// @param first a package of the module
    /// @param second another one
    static boolean clash(String first, String second) {
        return Table.PACKAGES_BY_NAME.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .filter(each -> each.getValue().containsAll(Set.of(first, second)))
                .anyMatch(
                        each -> isPublic(first, each.getKey()) && isPublic(second, each.getKey()));
    }

    private static boolean isPublic(String packageName, String simpleName) {
        var type = Class.forName(Object.class.getModule(), packageName + "." + simpleName);
        return type != null && Modifier.isPublic(type.getModifiers());
    }
}
