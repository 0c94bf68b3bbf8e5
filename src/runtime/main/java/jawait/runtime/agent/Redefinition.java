package jawait.runtime.agent;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.ClassBytes;

/// Replaces the bodies of classes that are in use, so that variables and objects are kept. It needs
/// the JVM's own instrumentation, which the manifest's `Launcher-Agent-Class` brings here.
public final class Redefinition {

    private static volatile Optional<Instrumentation> instrumentation = Optional.empty();

    private Redefinition() {
        // static only: the JVM has no object to tell
    }

    /// Called by the JVM before `main`.
    ///
    /// @param arguments unused
    /// @param found the instrumentation of this JVM
    public static void agentmain(String arguments, Instrumentation found) {
        instrumentation = Optional.of(found);
    }

    /// Replaces the bodies of classes, of all or of none.
    ///
    /// @param classes that the loader has defined
    /// @param loader weaves the new bodies
    /// @throws ClassNotFoundException if one is not defined
    /// @throws UnmodifiableClassException if one can never be redefined
    /// @throws UnsupportedOperationException if a shape has changed, or this JVM was started
    ///   without the agent in the manifest
    /// @throws LinkageError if the JVM refuses a new body
    static void redefine(List<ClassBytes> classes, SnippetLoader loader)
            throws ClassNotFoundException, UnmodifiableClassException {
        var found =
                instrumentation.orElseThrow(() ->
                        new UnsupportedOperationException(
                                "this JVM cannot redefine classes: start it with -jar"));
        var definitions = new ArrayList<ClassDefinition>();
        var versions = new LinkedHashMap<String, Version>();
        for (var each : classes) {
            var version = loader.weave(each);
            versions.put(each.name(), version);
            definitions.add(new ClassDefinition(loader.loadClass(each.name()), version.woven()));
        }
        found.redefineClasses(definitions.toArray(ClassDefinition[]::new));
        versions.forEach(loader::use);
    }
}
