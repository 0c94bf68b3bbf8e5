package jawait.kernel.execution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/// What has been declared since a cell began. Not thread-safe.
final class CellDeclarations {

    private final JShell shell;
    private final Set<DeclarationSnippet> declared = new LinkedHashSet<>();

    /// @param shell where they are declared
    CellDeclarations(JShell shell) {
        this.shell = shell;
    }

    /// Takes note of the declarations among some events.
    void note(List<SnippetEvent> events) {
        for (var event : events) {
            if (event.snippet() instanceof DeclarationSnippet declaration) {
                declared.add(declaration);
            }
        }
    }

    /// Takes note of a declaration that has run again.
    void note(DeclarationSnippet declaration) {
        declared.add(declaration);
    }

    /// {@return what is in force of them, such as `method await` or `type Event`}
    List<String> names() {
        return declared.stream()
                .filter(each -> shell.status(each).isActive())
                .map(each -> word(each.kind()) + " " + each.name())
                .toList();
    }

    private static String word(Snippet.Kind kind) {
        return switch (kind) {
            case METHOD -> "method";
            case VAR -> "variable";
            default -> "type";
        };
    }

    /// Forgets them.
    ///
    /// @return those that still need names that do not exist, in the order of the declarations
    List<Pending> takePending() {
        var pending =
                declared.stream()
                        .filter(each -> Pending.isPending(shell, each))
                        .map(each -> Pending.of(shell, each))
                        .toList();
        declared.clear();
        return pending;
    }
}
