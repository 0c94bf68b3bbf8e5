package jawait.kernel.execution;

import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/// A definition that cannot be used yet.
///
/// @param name its name
/// @param method whether it is a method
/// @param missing what it needs, in JShell's words such as `method sum(int)`
public record Pending(String name, boolean method, List<String> missing) {

    static Pending of(JShell shell, DeclarationSnippet declaration) {
        return new Pending(
                declaration.name(),
                declaration.kind() == Snippet.Kind.METHOD,
                shell.unresolvedDependencies(declaration).toList());
    }

    /// {@return whether a definition waits for names that do not exist}
    ///
    /// @param shell has the definition
    /// @param declaration the definition
    static boolean isPending(JShell shell, DeclarationSnippet declaration) {
        var status = shell.status(declaration);
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }
}
