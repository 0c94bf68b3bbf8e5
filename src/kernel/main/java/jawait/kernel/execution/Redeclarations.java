package jawait.kernel.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/// Keeps what the learner has defined when something is declared anew.
///
/// JShell compiles everything again that mentions what has changed. Where that fails, it gives a
/// variable up although the JVM still holds its value; so the variable is declared once more, by
/// its type alone, and keeps the value. And where the new declaration itself is refused, JShell has
/// already given up the old one, which is declared again. Not thread-safe.
final class Redeclarations {

    /// Declares something without running it.
    @FunctionalInterface
    interface Declaring {

        /// Declares.
        ///
        /// @param source a declaration
        /// @param place where it stands
        /// @param cleared takes the names of variables that lose their values
        /// @return what JShell says
        List<SnippetEvent> declare(String source, SnippetIds.Place place, Set<String> cleared);
    }

    private final JShell shell;
    private final LoadedClasses classes;
    private final Declaring declaring;
    private final ImportConflicts imports;
    private final Map<String, Snippet> bySource = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /// @param shell has the definitions
    /// @param classes what the agent holds of them
    /// @param declaring declares again
    Redeclarations(JShell shell, LoadedClasses classes, Declaring declaring) {
        this.shell = shell;
        this.classes = classes;
        this.declaring = declaring;
        this.imports = new ImportConflicts(shell, declaring);
    }

    /// The same method, type or import, which nothing has changed since.
    ///
    /// @param source its text
    /// @return the definition in force, empty where the text says something new
    Optional<Snippet> same(String source) {
        return Optional.ofNullable(bySource.get(source))
                .filter(each -> shell.status(each) == Status.VALID);
    }

    /// {@return what the learner should know, and forgets it}
    List<Notice> takeNotices() {
        var taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    /// Mends what a declaration has broken.
    ///
    /// @param events what JShell said of it
    /// @param lost names of the variables whose values the agent could not keep
    /// @return why the declaration has been taken back, empty where it stands
    Optional<Evaluation.Refused> keep(List<SnippetEvent> events, Set<String> lost) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var self = self(events);
        var cleared = new LinkedHashSet<>(lost);
        if (self.status() == Status.REJECTED) {
            events.stream()
                    .filter(each -> each.status() == Status.OVERWRITTEN)
                    .forEach(each -> restore(each.snippet(), cleared));
        }
        var refused = Optional.<Evaluation.Refused>empty();
        if (self.snippet() instanceof ImportSnippet imported && breaksSomething(events)) {
            refused = imports.resolve(imported, events, notices);
        } else if (self.snippet().subKind() == SubKind.MODULE_IMPORT_SUBKIND
                && self.status() == Status.VALID
                && self.snippet() instanceof ImportSnippet module) {
            imports.keepMeanings(module, notices);
        }
        rescueVariables(events, cleared);
        remember(events, self);
        tell(self, events, cleared);
        return refused;
    }

    static SnippetEvent self(List<SnippetEvent> events) {
        return events.stream()
                .filter(each -> each.causeSnippet() == null)
                .findFirst()
                .orElse(events.getFirst());
    }

    private boolean breaksSomething(List<SnippetEvent> events) {
        return events.stream().anyMatch(each -> isBroken(shell, each));
    }

    /// {@return whether an event tells of a definition that worked before and does not now}
    static boolean isBroken(JShell shell, SnippetEvent event) {
        if (event.causeSnippet() == null || event.previousStatus() != Status.VALID) {
            return false;
        }
        return event.snippet() instanceof DeclarationSnippet declaration
                && isBroken(shell.status(declaration));
    }

    private static boolean isBroken(Status now) {
        return now == Status.RECOVERABLE_DEFINED
                || now == Status.RECOVERABLE_NOT_DEFINED
                || now == Status.REJECTED;
    }

    private void restore(Snippet old, Set<String> cleared) {
        if (old instanceof VarSnippet variable) {
            rescue(variable, cleared);
        } else {
            var events = declaring.declare(old.source(), SnippetIds.placeOf(old.id()), cleared);
            remember(events, self(events));
        }
    }

    private void rescueVariables(List<SnippetEvent> events, Set<String> cleared) {
        var seen = new HashSet<Snippet>();
        for (var event : events) {
            if (isBroken(shell, event)
                    && event.snippet() instanceof VarSnippet variable
                    && seen.add(variable)) {
                rescue(variable, cleared);
            }
        }
    }

    private void rescue(VarSnippet variable, Set<String> cleared) {
        boolean declared =
                classes.of(SnippetIds.number(variable.id())).stream()
                        .findFirst()
                        .flatMap(each -> FieldTypes.of(each.bytes(), variable.name()))
                        .map(type -> type + " " + variable.name() + ";")
                        .map(stub ->
                                declaring.declare(stub, SnippetIds.placeOf(variable.id()), cleared))
                        .map(events -> self(events).status() == Status.VALID)
                        .orElse(false);
        if (!declared) {
            cleared.add(variable.name());
        }
    }

    private void remember(List<SnippetEvent> events, SnippetEvent self) {
        for (var event : events) {
            if (event.status() == Status.OVERWRITTEN) {
                bySource.remove(event.snippet().source(), event.snippet());
            }
        }
        var kind = self.snippet().kind();
        boolean lasts = kind == Kind.METHOD || kind == Kind.TYPE_DECL || kind == Kind.IMPORT;
        if (lasts && self.status() == Status.VALID) {
            bySource.put(self.snippet().source(), self.snippet());
        }
    }

    private void tell(SnippetEvent self, List<SnippetEvent> events, Set<String> cleared) {
        var snippet = self.snippet();
        var name = snippet instanceof DeclarationSnippet declared ? declared.name() : "";
        if (snippet instanceof VarSnippet variable) {
            cleared.remove(variable.name());
            if (startsAnew(variable, events)) {
                notices.add(new Notice.StartsAnew(name));
            }
        }
        if (!cleared.isEmpty()) {
            notices.add(
                    new Notice.Cleared(
                            name, snippet.kind() == Kind.TYPE_DECL, List.copyOf(cleared)));
        }
    }

    private static boolean startsAnew(VarSnippet variable, List<SnippetEvent> events) {
        return variable.subKind() == SubKind.VAR_DECLARATION_SUBKIND
                && events.stream()
                        .anyMatch(each ->
                                each.status() == Status.OVERWRITTEN
                                        && each.previousStatus() == Status.VALID
                                        && !each.snippet().source().equals(variable.source()));
    }
}
