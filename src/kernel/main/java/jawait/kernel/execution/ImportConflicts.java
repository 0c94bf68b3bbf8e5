package jawait.kernel.execution;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/// Keeps earlier definitions whole when an import gives a name that they use another meaning:
/// `import java.awt.*;` after `List<String> names`.
///
/// What comes in with an asterisk or a module gives way: the name is imported by itself, with the
/// meaning it had. An import that names the type is what the learner wants; it is taken back only
/// where a method or a type would be lost by it.
final class ImportConflicts {

    private static final Pattern TYPE_NAME = Pattern.compile("\\b\\p{Lu}\\w*");

    private final JShell shell;
    private final Redeclarations.Declaring declaring;

    ImportConflicts(JShell shell, Redeclarations.Declaring declaring) {
        this.shell = shell;
        this.declaring = declaring;
    }

    /// Resolves a conflict as far as it can be; broken variables are left to the caller.
    ///
    /// @param imported what has just been imported
    /// @param events what JShell said of it
    /// @param notices takes what names still mean
    /// @return why the import has been taken back, empty where it stands
    Optional<Evaluation.Refused> resolve(
            ImportSnippet imported, List<SnippetEvent> events, List<Notice> notices) {
        var broken = broken(events);
        var place = SnippetIds.placeOf(imported.id());
        shell.drop(imported);
        if (isOnDemand(imported)) {
            var pinned = pin(imported, broken, place);
            if (broken(declare(imported.source(), place)).isEmpty()) {
                pinned.stream().map(Notice.StillMeans::new).forEach(notices::add);
                return Optional.empty();
            }
            return takeBack(imported, broken, events);
        }
        if (broken.stream().allMatch(VarSnippet.class::isInstance)) {
            declare(imported.source(), place);
            return Optional.empty();
        }
        return takeBack(imported, broken, events);
    }

    /// Keeps the meaning of the names that definitions use when a module is imported: nothing is
    /// compiled again then, but the next cell would find them ambiguous.
    ///
    /// @param imported a module that has just been imported
    /// @param notices takes what names still mean
    void keepMeanings(ImportSnippet imported, List<Notice> notices) {
        var live =
                shell.snippets()
                        .filter(each -> shell.status(each) == Status.VALID)
                        .flatMap(each ->
                                each instanceof DeclarationSnippet declared
                                        ? Stream.of(declared)
                                        : Stream.empty())
                        .toList();
        pin(imported, live, SnippetIds.placeOf(imported.id())).stream()
                .map(Notice.StillMeans::new)
                .forEach(notices::add);
    }

    private Optional<Evaluation.Refused> takeBack(
            ImportSnippet imported, List<DeclarationSnippet> broken, List<SnippetEvent> events) {
        shell.imports()
                .filter(each -> each.source().equals(imported.source()))
                .toList()
                .forEach(shell::drop);
        events.stream()
                .filter(each -> each.status() == Status.OVERWRITTEN)
                .forEach(each ->
                        declare(each.snippet().source(), SnippetIds.placeOf(each.snippet().id())));
        var names = broken.stream().map(DeclarationSnippet::name).distinct().toList();
        return Optional.of(new Evaluation.Refused(imported.source().strip(), names));
    }

    private List<SnippetEvent> declare(String source, SnippetIds.Place place) {
        return declaring.declare(source, place, new HashSet<>());
    }

    private List<DeclarationSnippet> broken(List<SnippetEvent> events) {
        return events.stream()
                .filter(each -> Redeclarations.isBroken(shell, each))
                .map(each -> (DeclarationSnippet) each.snippet())
                .toList();
    }

    private static boolean isOnDemand(ImportSnippet imported) {
        var kind = imported.subKind();
        return kind == SubKind.TYPE_IMPORT_ON_DEMAND_SUBKIND
                || kind == SubKind.MODULE_IMPORT_SUBKIND;
    }

    private List<String> pin(
            ImportSnippet imported, List<DeclarationSnippet> broken, SnippetIds.Place place) {
        var names =
                broken.stream()
                        .flatMap(each -> TYPE_NAME.matcher(each.source()).results())
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var meanings =
                names.stream()
                        .filter(each -> brings(imported, each))
                        .flatMap(each -> meaning(each, imported).stream())
                        .toList();
        meanings.forEach(each -> declare("import " + each + ";", place));
        return meanings;
    }

    /// What a name means while the import is not in force: the one type of the JDK that the other
    /// imports bring; those with an asterisk come before those of modules.
    private Optional<String> meaning(String name, ImportSnippet except) {
        return only(name, onDemandPackages(except)).or(() -> only(name, modulePackages(except)));
    }

    private static Optional<String> only(String name, Set<String> packages) {
        var found =
                packages.stream()
                        .map(each -> each + "." + name)
                        .filter(ImportConflicts::isOfJdk)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isOfJdk(String type) {
        try {
            Class.forName(type, /* initialize= */ false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean brings(ImportSnippet imported, String name) {
        var packages = new HashSet<String>();
        if (imported.subKind() == SubKind.MODULE_IMPORT_SUBKIND) {
            addExports(imported.fullname(), packages, new HashSet<>());
        } else {
            packages.add(imported.fullname().replaceFirst("\\.\\*$", ""));
        }
        return packages.stream().anyMatch(each -> isOfJdk(each + "." + name));
    }

    private Set<String> onDemandPackages(ImportSnippet except) {
        return imports(SubKind.TYPE_IMPORT_ON_DEMAND_SUBKIND, except)
                .map(each -> each.fullname().replaceFirst("\\.\\*$", ""))
                .collect(Collectors.toSet());
    }

    private Set<String> modulePackages(ImportSnippet except) {
        var packages = new HashSet<String>();
        imports(SubKind.MODULE_IMPORT_SUBKIND, except)
                .forEach(each -> addExports(each.fullname(), packages, new HashSet<>()));
        return packages;
    }

    private Stream<ImportSnippet> imports(SubKind kind, ImportSnippet except) {
        return shell.imports()
                .filter(each -> !each.equals(except))
                .filter(each -> each.subKind() == kind && shell.status(each) == Status.VALID);
    }

    private static void addExports(String module, Set<String> packages, Set<String> seen) {
        var found = ModuleFinder.ofSystem().find(module);
        if (found.isEmpty() || !seen.add(module)) {
            return;
        }
        ModuleDescriptor descriptor = found.get().descriptor();
        descriptor.exports().stream()
                .filter(each -> !each.isQualified())
                .forEach(each -> packages.add(each.source()));
        descriptor.requires().stream()
                .filter(each -> each.modifiers().contains(Modifier.TRANSITIVE))
                .forEach(each -> addExports(each.name(), packages, seen));
    }
}
