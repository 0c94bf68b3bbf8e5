package jawait.kernel.execution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jawait.runtime.link.ClassBytes;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// The class files that the agent holds, so that a new agent can be given the same: types and
/// methods survive without being compiled again.
final class LoadedClasses {

    private final Map<String, byte[]> bytesByName = new LinkedHashMap<>();

    /// Takes note of classes and gives them in the form of the link.
    List<ClassBytes> remember(ClassBytecodes[] classes) {
        var linked = linked(classes);
        linked.forEach(each -> bytesByName.put(each.name(), each.bytes()));
        return linked;
    }

    static List<ClassBytes> linked(ClassBytecodes[] classes) {
        return Arrays.stream(classes)
                .map(each -> new ClassBytes(each.name(), each.bytecodes()))
                .toList();
    }

    /// Lets a class and those nested in it go: the wrapper of a statement runs once.
    void forget(String className) {
        bytesByName
                .keySet()
                .removeIf(name -> name.equals(className) || name.startsWith(className + "$"));
    }

    /// The classes of a snippet that are in use: the newest and those nested in it.
    ///
    /// @param number JShell's number of the snippet
    /// @return its classes, the outermost first; empty where the agent has none
    List<ClassBytes> of(String number) {
        var name = Pattern.compile("REPL\\.\\$JShell\\$" + number + "[A-Z]*");
        return bytesByName.keySet().stream()
                .filter(each -> name.matcher(each).matches())
                .reduce((_, later) -> later)
                .map(newest ->
                        classes(each -> each.equals(newest) || each.startsWith(newest + "$")))
                .orElse(List.of());
    }

    List<ClassBytes> all() {
        return classes(_ -> true);
    }

    private List<ClassBytes> classes(Predicate<String> wanted) {
        return bytesByName.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .sorted(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> new ClassBytes(entry.getKey(), entry.getValue()))
                .toList();
    }
}
