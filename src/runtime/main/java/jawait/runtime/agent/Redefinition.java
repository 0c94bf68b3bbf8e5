package jawait.runtime.agent;

import java.lang.instrument.Instrumentation;
import java.util.Optional;

/// The JVM's own instrumentation, which the manifest's `Launcher-Agent-Class` brings here.
public final class Redefinition {

    @SuppressWarnings("UnusedVariable")
    private static volatile Optional<Instrumentation> instrumentation = Optional.empty();

    private Redefinition() {
        // started by the JVM
    }

    /// Called by the JVM before `main`.
    ///
    /// @param arguments unused
    /// @param found the instrumentation of this JVM
    public static void agentmain(String arguments, Instrumentation found) {
        instrumentation = Optional.of(found);
    }
}
