package jawait.kernel.execution;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet.SubKind;

/// The names of types that an import with an asterisk or of a module brings, as far as they can be
/// told without loading classes.
final class ImportedNames {

    private static final String CLASS = ".class";
    private static final String OBJECT = "java/lang/Object";

    private final ModuleFinder modules;

    /// @param modulePath of the learner's JVM
    ImportedNames(List<Path> modulePath) {
        modules =
                ModuleFinder.compose(
                        ModuleFinder.of(modulePath.toArray(Path[]::new)), ModuleFinder.ofSystem());
    }

    /// The simple names.
    ///
    /// @param imported what is about to be imported
    /// @return empty where they are not known; more than it brings is possible
    Optional<Set<String>> of(ImportSnippet imported) {
        try {
            return imported.subKind() == SubKind.MODULE_IMPORT_SUBKIND
                    ? ofModule(imported.fullname(), new HashSet<>())
                    : ofOwner(imported.fullname().replaceFirst("\\.\\*$", ""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Set<String>> ofModule(String name, Set<String> seen) throws IOException {
        var found = modules.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var names = new HashSet<>(exportedBy(found.get()));
        for (var each : found.get().descriptor().requires()) {
            boolean passedOn =
                    each.modifiers().contains(Requires.Modifier.TRANSITIVE)
                            // It may be missing, and then it brings nothing.
                            && (!each.modifiers().contains(Requires.Modifier.STATIC)
                                    || modules.find(each.name()).isPresent());
            if (passedOn && seen.add(each.name())) {
                var more = ofModule(each.name(), seen);
                if (more.isEmpty()) {
                    return more;
                }
                names.addAll(more.get());
            }
        }
        return Optional.of(names);
    }

    private static Set<String> exportedBy(ModuleReference module) throws IOException {
        var exported =
                module.descriptor().exports().stream()
                        .filter(each -> !each.isQualified())
                        .map(each -> each.source().replace('.', '/'))
                        .collect(Collectors.toSet());
        try (var reader = module.open();
                var files = reader.list()) {
            return files.filter(each -> each.endsWith(CLASS) && each.indexOf('$') < 0)
                    .filter(each -> each.indexOf('/') > 0)
                    .filter(each -> exported.contains(each.substring(0, each.lastIndexOf('/'))))
                    .map(each -> each.substring(each.lastIndexOf('/') + 1))
                    .map(each -> each.substring(0, each.length() - CLASS.length()))
                    .collect(Collectors.toSet());
        }
    }

    /// The types in a type, which an import of its members brings.
    private Optional<Set<String>> ofOwner(String owner) throws IOException {
        int dot = owner.lastIndexOf('.');
        var packageName = dot < 0 ? "" : owner.substring(0, dot);
        var module =
                modules.findAll().stream()
                        .filter(each -> each.descriptor().packages().contains(packageName))
                        .findFirst();
        return module.isEmpty() ? Optional.empty() : nestedIn(owner, module.get());
    }

    private static Optional<Set<String>> nestedIn(String owner, ModuleReference module)
            throws IOException {
        var file = owner.replace('.', '/');
        try (var reader = module.open()) {
            var opened = reader.open(file + CLASS);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (var bytes = opened.get()) {
                // What it inherits is not looked for.
                var type = ClassFile.of().parse(bytes.readAllBytes());
                boolean inherits =
                        !type.interfaces().isEmpty()
                                || type.superclass()
                                        .filter(each -> !each.asInternalName().equals(OBJECT))
                                        .isPresent();
                if (inherits) {
                    return Optional.empty();
                }
            }
            try (Stream<String> files = reader.list()) {
                return Optional.of(
                        files.filter(each -> each.startsWith(file + "$"))
                                .map(each -> each.substring(each.lastIndexOf('$') + 1))
                                .map(each -> each.substring(0, each.length() - CLASS.length()))
                                .collect(Collectors.toSet()));
            }
        }
    }
}
