package jawait.kernel.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jawait.runtime.link.SnippetNames;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// The names that the classes of expressions have in the agent.
///
/// Their variables have one name, so JShell has one name for their classes as well and keeps the
/// last of them, where it would list all that there ever were in each later compile. In the agent
/// each is a class of its own, as any other: another name takes the place of a redefinition, which
/// could not add a lambda, and would show the lines of the first cell. Not thread-safe.
final class ResultClasses {

    /// @param compiled what JShell has made last
    /// @param number stands for JShell's number in the name that the agent knows
    /// @param sent whether the agent has got it, or is about to
    /// @param taken whether a snippet has it
    private record Issue(ClassBytecodes compiled, String number, boolean sent, boolean taken) {

        ClassBytecodes renamed() {
            return new ClassBytecodes(
                    SnippetNames.PREFIX + number,
                    RenamedClass.of(
                            compiled.bytecodes(), compiled.name(), SnippetNames.PREFIX + number));
        }
    }

    /// No number of JShell's begins with it.
    private static final String OWN = "0";

    private final Map<String, Issue> issues = new HashMap<>();
    private long count;

    /// Takes the class of an expression, where JShell asks to redefine the one before it.
    ///
    /// @param compiled under the name that JShell knows
    /// @return the class to load; empty where it is of no expression
    Optional<ClassBytecodes> issue(ClassBytecodes compiled) {
        if (!issues.containsKey(compiled.name())) {
            return Optional.empty();
        }
        var issue = new Issue(compiled, next(), /* sent= */ true, /* taken= */ false);
        issues.put(compiled.name(), issue);
        return Optional.of(issue.renamed());
    }

    private String next() {
        return OWN + ++count;
    }

    /// Gives an expression a class of its own. JShell says nothing of code that it has met the last
    /// time as well; the first class keeps its name.
    ///
    /// @param number JShell's number of the expression
    /// @param first the class file by this number, where there is one
    /// @return what stands for the number in the agent
    String take(String number, Optional<byte[]> first) {
        var name = SnippetNames.PREFIX + number;
        Optional.ofNullable(issues.get(name))
                .map(last -> last.taken() ? again(last) : taken(last))
                .or(() -> first.map(each -> first(number, new ClassBytecodes(name, each))))
                .ifPresent(issue -> issues.put(name, issue));
        return Optional.ofNullable(issues.get(name)).map(Issue::number).orElse(number);
    }

    private static Issue first(String number, ClassBytecodes compiled) {
        return new Issue(compiled, number, /* sent= */ true, /* taken= */ true);
    }

    private Issue again(Issue last) {
        return new Issue(last.compiled(), next(), /* sent= */ false, /* taken= */ true);
    }

    private static Issue taken(Issue last) {
        return new Issue(last.compiled(), last.number(), last.sent(), /* taken= */ true);
    }

    /// The class to load before the code of another runs.
    ///
    /// @param className as JShell names it
    /// @return empty where nothing is left to load
    Optional<ClassBytecodes> missing(String className) {
        var missing = Optional.ofNullable(issues.get(className)).filter(each -> !each.sent());
        missing.ifPresent(each ->
                issues.put(
                        className,
                        new Issue(
                                each.compiled(),
                                each.number(),
                                /* sent= */ true,
                                /* taken= */ true)));
        return missing.map(Issue::renamed);
    }

    /// {@return the name of a class in the agent}
    ///
    /// @param className as JShell names it
    String inAgent(String className) {
        return Optional.ofNullable(issues.get(className))
                .map(each -> SnippetNames.PREFIX + each.number())
                .orElse(className);
    }
}
