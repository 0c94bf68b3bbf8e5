package jawait.kernel.analysis;

import com.sun.source.util.TreePath;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jdk.jshell.JShell;

/// The compiler's view of a cell in its session, shared by completion and inspection.
///
/// The compiler behind it starts with the first question, keeps about 20 MB and is given up when
/// memory runs short; the next question starts another one.
///
/// Not thread-safe: the caller holds the lock on the JShell.
public final class CodeModel {

    private final JShell shell;
    private final Supplier<CompilerSettings> settings;
    private CompilerSettings inForce = new CompilerSettings(List.of(), List.of());
    private SoftReference<Compiler> held = new SoftReference<>(null);

    /// A model of what a shell has declared, at each moment that it is asked.
    ///
    /// @param shell where cells are evaluated
    /// @param settings how they are compiled, asked for with every question, so that a library
    ///   added later is seen
    public CodeModel(JShell shell, Supplier<CompilerSettings> settings) {
        this.shell = shell;
        this.settings = settings;
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
            return attribute(code, others, focus).flatMap(question);
        } catch (RuntimeException | Error e) {
            held.clear();
            return Optional.empty();
        }
    }

    private Optional<Attributed> attribute(String code, List<Fragment> others, Focus focus) {
        var session = Session.of(shell);
        Compiler compiler = compiler();
        Place place = compiler.nextPlace(session);
        var unit = Unit.of(place, session, code, others, focus);
        return compiler.attribute(place, unit.text())
                .map(path -> new TreePath(path.getCompilationUnit()))
                .map(root -> new Attributed(compiler, unit, root));
    }

    private Compiler compiler() {
        var wanted = settings.get();
        Compiler compiler = held.get();
        if (compiler == null || compiler.usedUp() || !wanted.equals(inForce)) {
            compiler = Compiler.start(wanted);
            inForce = wanted;
            held = new SoftReference<>(compiler);
        }
        return compiler;
    }
}
