package jawait.kernel.analysis;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps compilers between questions, as many as there are questions at the same time.
///
/// A compiler takes 0.1 s to get going and keeps about 20 MB; it is given up when memory runs
/// short. Thread-safe; a compiler that has been taken belongs to its taker.
final class Compilers {

    /// Completion and inspection may be asked for side by side.
    private static final int MOST_IDLE = 2;

    private final Supplier<CompilerSettings> settings;
    private final Deque<SoftReference<Compiler>> idle = new ArrayDeque<>();

    Compilers(Supplier<CompilerSettings> settings) {
        this.settings = settings;
    }

    /// A compiler with the settings of the moment, the one used last if it is free.
    ///
    /// @throws IllegalArgumentException if the compiler does not know one of the options
    Compiler take() {
        CompilerSettings wanted = settings.get();
        while (true) {
            Optional<Compiler> kept = poll();
            if (kept.isEmpty()) {
                return Compiler.start(wanted);
            }
            if (kept.get().settings().equals(wanted)) {
                return kept.get();
            }
            kept.get().close();
        }
    }

    /// Gives a compiler back that has answered as it should.
    void giveBack(Compiler compiler) {
        if (compiler.usedUp() || !keep(compiler)) {
            compiler.close();
        }
    }

    private synchronized Optional<Compiler> poll() {
        while (!idle.isEmpty()) {
            Compiler compiler = idle.pop().get();
            if (compiler != null) {
                return Optional.of(compiler);
            }
        }
        return Optional.empty();
    }

    private synchronized boolean keep(Compiler compiler) {
        if (idle.size() >= MOST_IDLE) {
            return false;
        }
        idle.push(new SoftReference<>(compiler));
        return true;
    }
}
