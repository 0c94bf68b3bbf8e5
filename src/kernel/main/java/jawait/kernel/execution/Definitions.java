package jawait.kernel.execution;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jawait.kernel.snippet.BaseModule;
import jawait.kernel.snippet.ResultVariable;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/// What the cells have defined: looked at and taken back. For the thread that runs cells.
public final class Definitions {

    private final JShell shell;
    private final AgentExecutionControl control;
    private final ReentrantLock lock;
    private final Consumer<Snippet> dropping;

    Definitions(
            JShell shell,
            AgentExecutionControl control,
            ReentrantLock lock,
            Consumer<Snippet> dropping) {
        this.shell = shell;
        this.control = control;
        this.lock = lock;
        this.dropping = dropping;
    }

    /// The variables with their values. Their `toString` runs as part of a cell, so an interrupt of
    /// that cell ends it.
    ///
    /// @param cell the cell that asks
    /// @return in the order of their declarations
    public List<Variable> variables(long cell) {
        lock.lock();
        try {
            return shell.variables()
                    .filter(each -> shell.status(each).isActive())
                    .filter(each -> !ResultVariable.isOne(each))
                    .map(each -> variable(each, cell))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private Variable variable(VarSnippet variable, long cell) {
        var type = BaseModule.simple(variable.typeName());
        return new Variable(variable.name(), type, value(variable, cell));
    }

    private String value(VarSnippet variable, long cell) {
        if (shell.status(variable) != Snippet.Status.VALID) {
            return "(not defined yet)";
        }
        var invocation = new Invocation(cell, false);
        var before = control.begin(invocation);
        try {
            var _ = shell.varValue(variable);
        } finally {
            var _ = control.begin(before);
        }
        return switch (invocation.answer().orElse(new Answer.Stopped())) {
            case Answer.Value(var bundle) -> bundle.data().getOrDefault(MimeBundle.TEXT_PLAIN, "");
            case Answer.Threw(var thrown) -> "(its toString throws " + thrown.className() + ")";
            default -> "(cannot be read)";
        };
    }

    /// Everything that is defined.
    ///
    /// @return imports, variables, methods and types in the order of their declarations, without
    ///   those of the start
    public List<Definition> all() {
        lock.lock();
        try {
            return live().map(each -> new Definition(name(each), each.source().strip())).toList();
        } finally {
            lock.unlock();
        }
    }

    /// Forgets definitions.
    ///
    /// @param name of a variable, of methods, or of a type; what has no definition is ignored
    public void drop(String name) {
        lock.lock();
        try {
            live().filter(each -> name(each).equals(name)).toList().forEach(this::drop);
        } finally {
            lock.unlock();
        }
    }

    private void drop(Snippet snippet) {
        dropping.accept(snippet);
        shell.drop(snippet);
    }

    /// Forgets every definition but those of the start.
    void dropAll() {
        live().toList().forEach(shell::drop);
    }

    /// Forgets every variable.
    ///
    /// @return their names, without those that a learner has not given
    List<String> dropVariables() {
        var all = shell.variables().toList();
        all.forEach(shell::drop);
        return all.stream()
                .filter(each -> !ResultVariable.isOne(each))
                .map(VarSnippet::name)
                .toList();
    }

    private Stream<? extends Snippet> live() {
        return shell.snippets()
                .filter(each -> each instanceof PersistentSnippet)
                .filter(each -> shell.status(each).isActive())
                .filter(each -> !ResultVariable.isOne(each))
                .filter(each -> !SnippetIds.isOfStart(each.id()));
    }

    private static String name(Snippet snippet) {
        return switch (snippet) {
            case ImportSnippet imported -> imported.fullname();
            case PersistentSnippet persistent -> persistent.name();
            default -> "";
        };
    }
}
