package jawait.kernel.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/// The packages that can be imported, and the names of the types in them.
///
/// Both come from lists of files, when first asked for: the compiler itself would read each class,
/// which takes 150 ms for what `import module java.base` brings.
final class Packages {

    private static final List<StandardLocation> MODULES =
            List.of(StandardLocation.SYSTEM_MODULES, StandardLocation.MODULE_PATH);

    private final Elements elements;
    private final JavaFileManager files;
    private final Map<String, List<String>> typeNames = new HashMap<>();
    private Optional<NavigableMap<String, Location>> locations = Optional.empty();

    Packages(Elements elements, JavaFileManager files) {
        this.elements = elements;
        this.files = files;
    }

    /// The simple names of the packages directly inside a package.
    ///
    /// @param outer the outer package; empty for the outermost names
    Stream<String> inside(String outer) {
        String from = outer.isEmpty() ? "" : outer + ".";
        return locations().tailMap(from, true).keySet().stream()
                .takeWhile(name -> name.startsWith(from))
                .map(name -> firstSegment(name.substring(from.length())))
                .distinct();
    }

    /// The packages that hold a top-level type of a name, public or not.
    Stream<String> holding(String simpleName) {
        return locations().entrySet().stream()
                .filter(entry -> holds(entry.getValue(), entry.getKey() + "." + simpleName))
                .map(Map.Entry::getKey);
    }

    /// Whether there is a package of that name, or one inside it.
    boolean exists(String name) {
        return locations().containsKey(name) || inside(name).findAny().isPresent();
    }

    /// The simple names of the top-level types of a package, public or not.
    List<String> typeNames(String packageName) {
        return typeNames.computeIfAbsent(packageName, this::listTypes);
    }

    /// The packages that a module exports to all, and those of the modules it requires for its
    /// users.
    Stream<String> exportedBy(ModuleElement module) {
        Stream<String> required =
                ElementFilter.requiresIn(module.getDirectives()).stream()
                        .filter(ModuleElement.RequiresDirective::isTransitive)
                        .flatMap(requires -> exportedBy(requires.getDependency()));
        return Stream.concat(ownExports(module), required);
    }

    private static Stream<String> ownExports(ModuleElement module) {
        return ElementFilter.exportsIn(module.getDirectives()).stream()
                .filter(exports -> exports.getTargetModules() == null)
                .map(exports -> exports.getPackage().getQualifiedName().toString());
    }

    private static String firstSegment(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private List<String> listTypes(String packageName) {
        Location location = locations().get(packageName);
        if (location == null) {
            return List.of();
        }
        int skip = packageName.length() + 1;
        return binaryNames(location, packageName, false)
                .map(name -> name.substring(skip))
                .filter(name -> name.indexOf('$') < 0 && !name.equals("package-info"))
                .toList();
    }

    private NavigableMap<String, Location> locations() {
        if (locations.isEmpty()) {
            locations = Optional.of(list());
        }
        return locations.get();
    }

    private NavigableMap<String, Location> list() {
        var found = new TreeMap<String, Location>();
        binaryNames(StandardLocation.CLASS_PATH, "", true)
                .filter(name -> name.indexOf('.') > 0)
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .forEach(name -> found.put(name, StandardLocation.CLASS_PATH));
        for (ModuleElement module : elements.getAllModuleElements()) {
            // Not those of the modules that it requires: their files are elsewhere.
            location(module)
                    .ifPresent(location ->
                            ownExports(module).forEach(name -> found.putIfAbsent(name, location)));
        }
        return found;
    }

    private boolean holds(Location location, String binaryName) {
        try {
            var kind = JavaFileObject.Kind.CLASS;
            return files.getJavaFileForInput(location, binaryName, kind) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + binaryName, e);
        }
    }

    private Optional<Location> location(ModuleElement module) {
        return MODULES.stream()
                .flatMap(path -> location(path, module.getQualifiedName().toString()).stream())
                .findFirst();
    }

    private Optional<Location> location(Location path, String module) {
        try {
            return files.hasLocation(path) && !module.isEmpty()
                    ? Optional.ofNullable(files.getLocationForModule(path, module))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for module " + module, e);
        }
    }

    private Stream<String> binaryNames(Location location, String packageName, boolean recurse) {
        try {
            var kinds = EnumSet.of(JavaFileObject.Kind.CLASS);
            var listed = files.list(location, packageName, kinds, recurse);
            return StreamSupport.stream(listed.spliterator(), false)
                    .map(file -> files.inferBinaryName(location, file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the classes of " + packageName, e);
        }
    }
}
