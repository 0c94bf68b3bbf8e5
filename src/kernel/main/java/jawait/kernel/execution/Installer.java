package jawait.kernel.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.Command;
import jawait.runtime.link.Origin;
import jawait.runtime.link.SnippetNames;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// Gives the agent the classes of snippets, each with its place in the notebook.
///
/// JShell hands a class over before it tells which snippet it belongs to, so classes wait until
/// that is known or until code is to run. Not thread-safe, but for [#file].
final class Installer {

    private record Standing(SnippetWrapper wrapper, SnippetIds.Place place) {}

    /// The classes of overloads are joined under the numbers of all of them, the newest last.
    private static final Pattern NUMBERS =
            Pattern.compile("REPL\\.\\$JShell\\$(?:[0-9A-Z]+_)*(\\d+)[A-Z]*(?:\\$.*)?");

    private static final Pattern JOINED = Pattern.compile("REPL\\.\\$JShell\\$[0-9A-Z]+_");

    private final LoadedClasses classes = new LoadedClasses();
    private final ResultClasses results = new ResultClasses();
    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private final Map<String, Origin> sent = new HashMap<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final List<ClassBytes> waiting = new ArrayList<>();

    LoadedClasses classes() {
        return classes;
    }

    /// Takes new classes, which the agent gets by [#pending].
    void load(ClassBytecodes[] loaded) {
        waiting.addAll(classes.remember(loaded));
    }

    /// Takes the class of a snippet that runs once; the agent gets it as a new one.
    ///
    /// @param redefined what JShell wants to be redefined
    /// @return whether that is all it is
    boolean takes(ClassBytecodes[] redefined) {
        return redefined.length == 1 && results.takes(redefined[0]);
    }

    /// Sees to it that the agent gets the class of a snippet whose code is to run.
    ///
    /// @param className as JShell names it
    /// @return its name in the agent
    String toRun(String className) {
        results.toLoad(className).ifPresent(each -> load(new ClassBytecodes[] {each}));
        return inAgent(className);
    }

    /// {@return the name of a class in the agent}
    ///
    /// @param className as JShell names it
    String inAgent(String className) {
        return results.inAgent(className);
    }

    /// Takes note where a snippet stands that runs once, whose class has a name of its own in the
    /// agent.
    ///
    /// @param number JShell's number of it
    /// @param wrapper tells what became of its source
    /// @param place where its source begins
    /// @return what stands for the number in the agent
    String placeResult(String number, SnippetWrapper wrapper, SnippetIds.Place place) {
        var taken = results.take(number, classes.bytes(SnippetNames.PREFIX + number));
        place(taken, wrapper, place);
        return taken;
    }

    /// The command that replaces classes in use.
    ///
    /// @param redefined their new versions, which are not remembered: refused classes get new names
    Command redefinition(ClassBytecodes[] redefined) {
        return new Command.Redefine(withOrigins(LoadedClasses.linked(redefined)));
    }

    /// Takes note that the agent has taken new versions of classes.
    void redefined(ClassBytecodes[] taken) {
        classes.remember(taken);
    }

    /// Takes note where a snippet stands.
    ///
    /// @param number JShell's number of it
    /// @param wrapper tells what became of its source
    /// @param place where its source begins
    void place(String number, SnippetWrapper wrapper, SnippetIds.Place place) {
        standing.put(number, new Standing(wrapper, place));
        placed.add(number);
    }

    /// Takes note that the same snippet has been met in another place.
    ///
    /// @param number JShell's number of it
    /// @param place where its source begins now
    void move(String number, SnippetIds.Place place) {
        Optional.ofNullable(standing.get(number))
                .ifPresent(each -> place(number, each.wrapper(), place));
    }

    /// The cell in which a class stands now. May be asked by any thread.
    ///
    /// @param className binary name
    /// @return such as `cell 12`, empty where the class is not of a snippet
    Optional<String> file(String className) {
        return number(className)
                .flatMap(number -> Optional.ofNullable(standing.get(number)))
                .map(each -> each.place().file());
    }

    /// What gives the agent the classes that wait, and the new places of those that do not.
    ///
    /// @return the commands in order, each of them once; to be sent before anything runs
    List<Command> pending() {
        var commands = new ArrayList<Command>();
        if (!waiting.isEmpty()) {
            commands.add(new Command.Load(withOrigins(waiting)));
            waiting.clear();
        }
        placed.stream().map(this::moving).flatMap(Optional::stream).forEach(commands::add);
        placed.clear();
        return commands;
    }

    /// A class keeps the name of the cell in which it was first; the JVM changes its lines alone.
    private Optional<Command> moving(String number) {
        var held = classes.of(number);
        boolean known =
                Optional.ofNullable(sent.get(number))
                        .map(Origin::lines)
                        .equals(origin(number, false).map(Origin::lines));
        return held.isEmpty() || known
                ? Optional.empty()
                : Optional.of(new Command.Redefine(withOrigins(held)));
    }

    /// The command that gives a new agent all that the old one had.
    Command restoration() {
        waiting.clear();
        return new Command.Load(withOrigins(classes.all()));
    }

    /// Forgets where snippets stand. Their classes stay: JShell takes a class that it has handed
    /// over once for loaded, and says nothing when the same snippet is evaluated again.
    void clear() {
        standing.clear();
        sent.clear();
        placed.clear();
        waiting.clear();
    }

    /// Lets a class that has run once go.
    void forget(String className) {
        classes.forget(className);
        waiting.removeIf(each -> each.name().equals(className));
        number(className)
                .ifPresent(number -> {
                    standing.remove(number);
                    sent.remove(number);
                    placed.remove(number);
                });
    }

    private List<ClassBytes> withOrigins(List<ClassBytes> plain) {
        var origins = new HashMap<String, Optional<Origin>>();
        return plain.stream()
                .map(each -> {
                    var number = number(each.name()).orElse("");
                    boolean joined = JOINED.matcher(each.name()).lookingAt();
                    var origin = origins.computeIfAbsent(number, _ -> origin(number, joined));
                    origin.ifPresent(known -> sent.put(number, known));
                    return new ClassBytes(each.name(), each.bytes(), origin);
                })
                .toList();
    }

    private Optional<Origin> origin(String number, boolean joined) {
        return Optional.ofNullable(standing.get(number))
                .map(each ->
                        joined
                                ? SnippetLines.originAmongOthers(each.wrapper(), each.place())
                                : SnippetLines.origin(each.wrapper(), each.place()));
    }

    private static Optional<String> number(String className) {
        var numbers = NUMBERS.matcher(className);
        return numbers.matches() ? Optional.of(numbers.group(1)) : Optional.empty();
    }
}
