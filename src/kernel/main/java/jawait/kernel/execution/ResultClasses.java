package jawait.kernel.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jawait.runtime.link.SnippetNames;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// The names that the classes of expressions and statements have in the agent.
///
/// Their variables have one name, so JShell has one name for their classes as well and keeps the
/// last of them, where it would list all that there ever were in each later compile. In the agent
/// each is a class of its own, as any other: another name takes the place of a redefinition, which
/// could not add a lambda, and would show the lines of the first cell. Not thread-safe.
final class ResultClasses {

    /// @param compiled what JShell has made last
    /// @param number stands for JShell's number in the name that the agent knows
    /// @param taken whether a snippet has it
    private record Issue(ClassBytecodes compiled, String number, boolean taken) {

        String name() {
            return SnippetNames.PREFIX + number;
        }

        /// The first has been loaded as any other class, under the name that JShell gave it.
        boolean isFirst() {
            return name().equals(compiled.name());
        }

        ClassBytecodes renamed() {
            var bytes = RenamedClass.of(compiled.bytecodes(), compiled.name(), name());
            return new ClassBytecodes(name(), bytes);
        }
    }

    /// No number of JShell's begins with it.
    private static final String OWN = "0";

    private final Map<String, Issue> issues = new HashMap<>();
    private long count;

    /// Takes the class of a snippet that runs once, where JShell asks to redefine the one before.
    ///
    /// @param compiled under the name that JShell knows
    /// @return whether it is one
    boolean takes(ClassBytecodes compiled) {
        boolean one = issues.containsKey(compiled.name());
        if (one) {
            issues.put(compiled.name(), new Issue(compiled, next(), /* taken= */ false));
        }
        return one;
    }

    private String next() {
        return OWN + ++count;
    }

    /// Gives a snippet a class of its own. JShell says nothing of code that it has met the last
    /// time as well.
    ///
    /// @param number JShell's number of the snippet
    /// @param first the class file by this number, where there is one
    /// @return what stands for the number in the agent
    String take(String number, Optional<byte[]> first) {
        var name = SnippetNames.PREFIX + number;
        var issue =
                Optional.ofNullable(issues.get(name))
                        .map(last ->
                                last.taken() ? taken(last, next()) : taken(last, last.number()))
                        .or(() -> first.map(each -> first(number, name, each)));
        issue.ifPresent(each -> issues.put(name, each));
        return issue.map(Issue::number).orElse(number);
    }

    private static Issue taken(Issue last, String number) {
        return new Issue(last.compiled(), number, /* taken= */ true);
    }

    private static Issue first(String number, String name, byte[] bytes) {
        return new Issue(new ClassBytecodes(name, bytes), number, /* taken= */ true);
    }

    /// The class to load before a snippet runs, once for each.
    ///
    /// @param className as JShell names it
    /// @return empty where it is there already
    Optional<ClassBytecodes> toLoad(String className) {
        return Optional.ofNullable(issues.get(className))
                .filter(each -> !each.isFirst())
                .map(Issue::renamed);
    }

    /// {@return the name of a class in the agent}
    ///
    /// @param className as JShell names it
    String inAgent(String className) {
        return Optional.ofNullable(issues.get(className)).map(Issue::name).orElse(className);
    }
}
