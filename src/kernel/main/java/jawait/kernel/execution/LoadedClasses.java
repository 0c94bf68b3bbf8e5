package jawait.kernel.execution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jawait.runtime.link.ClassBytes;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// The class files that the agent holds, so that a new agent can be given the same: types and
/// methods survive without being compiled again.
final class LoadedClasses {

    private static final Pattern OUTERMOST = Pattern.compile("REPL\\.\\$JShell\\$[0-9A-Z_]+");
    private static final Pattern SUFFIX = Pattern.compile("[A-Z]+$");

    private final NavigableMap<String, byte[]> bytesByName = new TreeMap<>();
    private final Map<String, String> newest = new HashMap<>();

    /// Takes note of classes and gives them in the form of the link.
    List<ClassBytes> remember(ClassBytecodes[] classes) {
        var linked = linked(classes);
        linked.forEach(each -> bytesByName.put(each.name(), each.bytes()));
        linked.stream()
                .map(ClassBytes::name)
                .filter(each -> OUTERMOST.matcher(each).matches())
                .forEach(each -> newest.put(numbers(each), each));
        return linked;
    }

    static List<ClassBytes> linked(ClassBytecodes[] classes) {
        return Arrays.stream(classes)
                .map(each -> new ClassBytes(each.name(), each.bytecodes()))
                .toList();
    }

    /// Lets a class and those nested in it go: the wrapper of a statement runs once.
    void forget(String className) {
        newest.remove(numbers(className), className);
        nested(className).clear();
    }

    /// A class is named after the numbers of its snippets, and a letter for each successor.
    private static String numbers(String className) {
        return SUFFIX.matcher(className).replaceFirst("");
    }

    /// The classes of a snippet that are in use: the newest and those nested in it.
    ///
    /// @param number JShell's number of the snippet
    /// @return its classes, the outermost first; empty where the agent has none
    List<ClassBytes> of(String number) {
        return Optional.ofNullable(newest.get("REPL.$JShell$" + number))
                .map(this::withNested)
                .orElse(List.of());
    }

    /// {@return the class file of a class}
    ///
    /// @param className binary name
    Optional<byte[]> bytes(String className) {
        return Optional.ofNullable(bytesByName.get(className));
    }

    /// They stand next to one another: `$` comes before what a name goes on with.
    private List<ClassBytes> withNested(String name) {
        return linked(nested(name));
    }

    private NavigableMap<String, byte[]> nested(String name) {
        return bytesByName.subMap(name, true, name + "$\uffff", true);
    }

    /// Whether a class has no successor: what was declared anew is in a class of another name.
    ///
    /// @param className of a class of a snippet
    boolean isNewest(String className) {
        var outermost = OUTERMOST.matcher(className);
        return outermost.lookingAt()
                && outermost.group().equals(newest.get(numbers(outermost.group())));
    }

    List<ClassBytes> all() {
        return linked(bytesByName);
    }

    private static List<ClassBytes> linked(Map<String, byte[]> held) {
        return held.entrySet().stream()
                .sorted((one, other) -> one.getKey().length() - other.getKey().length())
                .map(entry -> new ClassBytes(entry.getKey(), entry.getValue()))
                .toList();
    }
}
