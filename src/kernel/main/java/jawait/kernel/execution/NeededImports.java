package jawait.kernel.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jawait.kernel.snippet.BaseModule;
import jawait.kernel.snippet.StaticImport;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;

/// Brings the names that cells have without an import of their own: those of `import module
/// java.base`, at a third of its price, and those of [StaticImport].
///
/// Each compile pays for every import in force, and for none as much as for that of a module. So
/// the package of a type is imported by itself when a snippet first mentions the type's name; where
/// several packages have a type of that name, all are, and the name is as ambiguous as before.
///
/// A package imported by itself counts for more than one that comes with a module. The learner's
/// own imports may therefore bring a name with which it would clash, where the module's would have
/// given way; then the whole module takes the place of its packages, and all is as the language has
/// it. Not thread-safe.
final class NeededImports {

    private enum Extent {
        NOTHING,
        PACKAGES,
        MODULE
    }

    private static final String JAVA_LANG = "java.lang";

    private static final Pattern MODULE_IMPORT =
            Pattern.compile("\\s*import\\s+module\\s+java\\s*\\.\\s*base\\s*;?\\s*");
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\b");
    private static final Pattern TYPE_NAME =
            Pattern.compile("(?<![\\p{javaJavaIdentifierPart}.])\\p{Lu}\\w*");
    private static final Pattern WORD = Pattern.compile("\\b\\p{Ll}\\w*");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u+(\\p{XDigit}{4})");

    private final JShell shell;
    private final ImportedNames names;
    private final Consumer<String> importing;
    private final List<StaticImport> missing = new ArrayList<>(StaticImport.ALL);
    private Extent extent = Extent.NOTHING;

    /// @param shell where snippets are compiled
    /// @param modulePath of the learner's JVM
    /// @param importing evaluates an import of the start
    NeededImports(JShell shell, List<Path> modulePath, Consumer<String> importing) {
        this.shell = shell;
        this.names = new ImportedNames(modulePath);
        this.importing = importing;
    }

    /// Takes the import of the module itself, from now on or once more.
    ///
    /// @param source of a snippet
    /// @return whether that is all it says, so that there is nothing to be evaluated
    boolean takes(String source) {
        boolean taken = source.startsWith("import") && MODULE_IMPORT.matcher(source).matches();
        if (taken && extent == Extent.NOTHING) {
            extent = Extent.PACKAGES;
        }
        return taken;
    }

    /// Imports what a snippet needs.
    ///
    /// @param source of a snippet that is about to be compiled
    void prepare(String source) {
        var text = plain(source);
        importStatics(text);
        if (extent != Extent.PACKAGES) {
            return;
        }
        var types = TYPE_NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
        if (IMPORT.matcher(text).find() && !isHarmless(source)) {
            importModule();
        } else if (!types.isEmpty()) {
            importPackages(types);
        }
    }

    private void importStatics(String text) {
        if (missing.isEmpty()) {
            return;
        }
        var words =
                WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        var needed =
                missing.stream()
                        .filter(each -> !Collections.disjoint(each.names(), words))
                        .toList();
        missing.removeAll(needed);
        needed.forEach(each -> importing.accept(each.declaration()));
    }

    /// Makes sure that nothing hangs on one of the learner's imports which the module has as well.
    void importModule() {
        if (extent == Extent.PACKAGES) {
            extent = Extent.MODULE;
            var packages =
                    imports()
                            .filter(NeededImports::isBasePackage)
                            .filter(each -> SnippetIds.isOfStart(each.id()))
                            .toList();
            importing.accept(BaseModule.IMPORT);
            packages.forEach(shell::drop);
        }
    }

    /// Begins anew: nothing is defined any more, and nothing clashes.
    void restart() {
        if (extent == Extent.MODULE) {
            extent = Extent.PACKAGES;
            imports()
                    .filter(each -> SnippetIds.isOfStart(each.id()))
                    .filter(each -> takes(each.source()))
                    .toList()
                    .forEach(shell::drop);
        }
    }

    private void importPackages(List<String> types) {
        var known = onDemand(_ -> true);
        var needed =
                types.stream()
                        .flatMap(each -> BaseTypes.packagesOf(each).stream())
                        .filter(each -> !each.equals(JAVA_LANG) && !known.contains(each))
                        .distinct()
                        .toList();
        if (needed.isEmpty()) {
            return;
        }
        var own = onDemand(each -> !SnippetIds.isOfStart(each.id()));
        if (needed.stream().anyMatch(each -> clashes(each, own))) {
            importModule();
        } else {
            needed.forEach(each -> importing.accept("import " + each + ".*;"));
        }
    }

    private boolean isHarmless(String source) {
        return shell.sourceCodeAnalysis().sourceToSnippets(source).stream()
                .allMatch(
                        each -> !(each instanceof ImportSnippet imported) || isHarmless(imported));
    }

    private boolean isHarmless(ImportSnippet imported) {
        return switch (imported.subKind()) {
            case SINGLE_TYPE_IMPORT_SUBKIND, SINGLE_STATIC_IMPORT_SUBKIND -> true;
            case TYPE_IMPORT_ON_DEMAND_SUBKIND ->
                    BaseTypes.hasPackage(packageOf(imported))
                            && !clashes(packageOf(imported), onDemand(_ -> true));
            default ->
                    names.of(imported)
                            .filter(all -> all.stream().noneMatch(BaseTypes::hasPublic))
                            .isPresent();
        };
    }

    private static boolean clashes(String packageName, Set<String> others) {
        return BaseTypes.clash(packageName, JAVA_LANG)
                || others.stream()
                        .filter(each -> !each.equals(packageName))
                        .anyMatch(each -> BaseTypes.clash(packageName, each));
    }

    private Set<String> onDemand(Predicate<ImportSnippet> wanted) {
        return imports()
                .filter(NeededImports::isBasePackage)
                .filter(wanted)
                .map(NeededImports::packageOf)
                .collect(Collectors.toSet());
    }

    private Stream<ImportSnippet> imports() {
        return shell.imports().filter(each -> shell.status(each) == Status.VALID);
    }

    private static boolean isBasePackage(ImportSnippet imported) {
        return imported.subKind() == SubKind.TYPE_IMPORT_ON_DEMAND_SUBKIND
                && BaseTypes.hasPackage(packageOf(imported));
    }

    private static String packageOf(ImportSnippet imported) {
        return imported.fullname().replaceFirst("\\.\\*$", "");
    }

    /// The lexer reads escapes first, so a name may be hidden in one.
    private static String plain(String source) {
        return source.contains("\\u")
                ? UNICODE_ESCAPE
                        .matcher(source)
                        .replaceAll(each -> Matcher.quoteReplacement(character(each.group(1))))
                : source;
    }

    private static String character(String hexadecimal) {
        return Character.toString(Integer.parseInt(hexadecimal, 16));
    }
}
