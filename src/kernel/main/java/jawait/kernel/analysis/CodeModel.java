package jawait.kernel.analysis;

import com.sun.source.util.TreePath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jawait.kernel.snippet.BaseModule;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/// The compiler's view of a cell in its session, shared by completion and inspection.
///
/// The compiler behind it starts with the first question, keeps about 20 MB and is given up when
/// memory runs short; the next question starts another one. Questions asked at the same time have a
/// compiler each, and none holds the JShell while it thinks.
///
/// Thread-safe.
public final class CodeModel {

    /// Longer than most snippets take to compile, and hardly felt.
    private static final Duration MOMENT = Duration.ofMillis(200);

    /// Before the first look there is nothing to fall back on, and the first imports are on the
    /// way.
    private static final Duration AT_FIRST = Duration.ofMinutes(1);

    private final ShellAccess shell;
    private final Compilers compilers;
    private volatile Session last = Session.EMPTY;

    /// A model of what a shell has declared, at each moment that it is asked; while a snippet is
    /// being compiled, at the moment before.
    ///
    /// @param shell where cells are evaluated
    /// @param settings how they are compiled, asked for with every question, so that a library
    ///   added later is seen
    public CodeModel(ShellAccess shell, Supplier<CompilerSettings> settings) {
        this.shell = shell;
        this.compilers = new Compilers(settings);
    }

    /// Attributes the fragment with the cursor and asks about the result.
    ///
    /// The compiler fails in many ways on broken text (assertions, missing classes, deep recursion,
    /// memory), none of which may end the kernel: each counts as no answer, and as a reason to
    /// start another compiler next time.
    <T> Optional<T> ask(
            String code,
            List<Fragment> others,
            Focus focus,
            Function<Attributed, Optional<T>> question) {
        try {
            Session session = session();
            Compiler compiler = compilers.take();
            Optional<T> answer =
                    attribute(compiler, session, code, others, focus).flatMap(question);
            giveBack(compiler);
            return answer;
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// An interrupt closes the jars that were being read, and the compiler takes what it did not
    /// get for what is not there.
    private void giveBack(Compiler compiler) {
        if (Thread.currentThread().isInterrupted()) {
            compiler.close();
        } else {
            compilers.giveBack(compiler);
        }
    }

    /// What the session declares, by name, in no order.
    List<Completion> declared() {
        try {
            return shell.ask(CodeModel::declared, MOMENT).orElse(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Completion> declared(JShell shell) {
        return Stream.of(
                        shell.variables().map(each -> declared(each, type(each))),
                        shell.methods().map(each -> declared(each, Optional.of(each.signature()))),
                        shell.types().map(each -> declared(each, Optional.empty())))
                .flatMap(each -> each)
                .toList();
    }

    private static Optional<String> type(VarSnippet variable) {
        return Optional.of(BaseModule.simple(variable.typeName()));
    }

    private static Completion declared(DeclarationSnippet snippet, Optional<String> signature) {
        var type =
                switch (snippet.kind()) {
                    case VAR -> CompletionType.INSTANCE;
                    case METHOD -> CompletionType.FUNCTION;
                    default -> CompletionType.CLASS;
                };
        return new Completion(snippet.name(), type, signature);
    }

    private Session session() throws InterruptedException {
        var patience = last.equals(Session.EMPTY) ? AT_FIRST : MOMENT;
        shell.ask(Session::of, patience).ifPresent(now -> last = now);
        return last;
    }

    private static Optional<Attributed> attribute(
            Compiler compiler, Session session, String code, List<Fragment> others, Focus focus) {
        Place place = compiler.nextPlace(session);
        var unit = Unit.of(place, session, code, others, focus);
        return compiler.attribute(place, unit)
                .map(path -> new TreePath(path.getCompilationUnit()))
                .map(root -> new Attributed(compiler, unit, root));
    }
}
