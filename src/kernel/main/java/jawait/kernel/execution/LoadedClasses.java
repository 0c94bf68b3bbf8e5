package jawait.kernel.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jawait.runtime.link.ClassBytes;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// The class files that the agent holds, so that a new agent can be given the same: types and
/// methods survive without being compiled again.
final class LoadedClasses {

    private final Map<String, byte[]> bytesByName = new LinkedHashMap<>();

    /// Takes note of classes and gives them in the form of the link.
    List<ClassBytes> remember(ClassBytecodes[] classes) {
        var linked =
                java.util.Arrays.stream(classes)
                        .map(each -> new ClassBytes(each.name(), each.bytecodes()))
                        .toList();
        linked.forEach(each -> bytesByName.put(each.name(), each.bytes()));
        return linked;
    }

    /// Lets a class and those nested in it go: the wrapper of a statement runs once.
    void forget(String className) {
        bytesByName
                .keySet()
                .removeIf(name -> name.equals(className) || name.startsWith(className + "$"));
    }

    /// Lets all go.
    void clear() {
        bytesByName.clear();
    }

    List<ClassBytes> all() {
        return bytesByName.entrySet().stream()
                .map(entry -> new ClassBytes(entry.getKey(), entry.getValue()))
                .toList();
    }
}
