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
import jawait.runtime.link.Answer;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.Command;
import jawait.runtime.link.Origin;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// Gives the agent the classes of snippets, each with its place in the notebook.
///
/// JShell hands a class over before it tells which snippet it belongs to, so classes wait until
/// that is known or until code is to run. Not thread-safe, but for [#file].
final class Installer {

    /// Sends a command to the agent.
    @FunctionalInterface
    interface Sending {

        /// Sends and waits.
        ///
        /// @param command what to do
        /// @return the outcome
        /// @throws AgentLostException if the agent has ended
        Answer ask(Command command) throws AgentLostException;
    }

    private record Standing(SnippetWrapper wrapper, SnippetIds.Place place) {}

    /// The classes of overloads are joined under the numbers of all of them, the newest last.
    private static final Pattern NUMBERS =
            Pattern.compile("REPL\\.\\$JShell\\$(?:[0-9A-Z]+_)*(\\d+)[A-Z]*(?:\\$.*)?");

    private static final Pattern JOINED = Pattern.compile("REPL\\.\\$JShell\\$[0-9A-Z]+_");

    private final LoadedClasses classes = new LoadedClasses();
    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private final Map<String, Origin> sent = new HashMap<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final List<ClassBytes> waiting = new ArrayList<>();
    private final Sending sending;

    /// @param sending reaches the agent
    Installer(Sending sending) {
        this.sending = sending;
    }

    LoadedClasses classes() {
        return classes;
    }

    /// Takes new classes, which the agent gets by [#flush].
    void load(ClassBytecodes[] loaded) {
        waiting.addAll(classes.remember(loaded));
    }

    /// Replaces classes in use.
    ///
    /// @param redefined their new versions, which are remembered only where the agent took them:
    ///   refused classes get new names
    /// @return what the agent says
    /// @throws AgentLostException if it has ended
    Answer redefine(ClassBytecodes[] redefined) throws AgentLostException {
        var answer =
                sending.ask(new Command.Redefine(withOrigins(LoadedClasses.linked(redefined))));
        if (!(answer instanceof Answer.NotInstalled)) {
            classes.remember(redefined);
        }
        return answer;
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

    /// Sends the classes that wait, and the new places of those that do not.
    ///
    /// @return what the agent says to the classes
    /// @throws AgentLostException if it has ended
    Answer flush() throws AgentLostException {
        Answer answer = new Answer.Done();
        if (!waiting.isEmpty()) {
            var command = new Command.Load(withOrigins(waiting));
            waiting.clear();
            answer = sending.ask(command);
        }
        for (var number : placed) {
            sendPlace(number);
        }
        placed.clear();
        return answer;
    }

    /// A class keeps the name of the cell in which it was first; the JVM changes its lines alone.
    private void sendPlace(String number) throws AgentLostException {
        var held = classes.of(number);
        if (!held.isEmpty()
                && !Optional.ofNullable(sent.get(number))
                        .map(Origin::lines)
                        .equals(origin(number, false).map(Origin::lines))) {
            sending.ask(new Command.Redefine(withOrigins(held)));
        }
    }

    /// Gives a new agent all that the old one had.
    ///
    /// @throws AgentLostException if it ends as well
    void restore() throws AgentLostException {
        waiting.clear();
        sending.ask(new Command.Load(withOrigins(classes.all())));
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
