package jawait.kernel.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jawait.runtime.link.Answer;

/// What one evaluation asked of the agent, and what came of it.
///
/// JShell's own result is a string that has been cut; this is the whole answer beside it.
final class Invocation {

    private final long cell;
    private final boolean show;
    private final boolean runs;
    private final Set<String> cleared = new LinkedHashSet<>();
    private final List<String> invoked = new ArrayList<>();
    private String method = "";
    private Optional<Answer> answer = Optional.empty();
    private Optional<AgentLostException> lost = Optional.empty();

    Invocation(long cell, boolean show) {
        this(cell, show, /* runs= */ true);
    }

    private Invocation(long cell, boolean show, boolean runs) {
        this.cell = cell;
        this.show = show;
        this.runs = runs;
    }

    /// {@return an evaluation that declares something and runs nothing}
    static Invocation declaring() {
        return new Invocation(0, /* show= */ false, /* runs= */ false);
    }

    boolean runs() {
        return runs;
    }

    void cleared(List<String> variables) {
        cleared.addAll(variables);
    }

    /// {@return names of the variables whose values could not be kept}
    Set<String> cleared() {
        return cleared;
    }

    long cell() {
        return cell;
    }

    boolean show() {
        return show;
    }

    void invoked(String className, String methodName) {
        invoked.add(className);
        method = methodName;
    }

    /// {@return the method that was run last}
    String method() {
        return method;
    }

    /// {@return the classes whose code was run}
    List<String> invoked() {
        return invoked;
    }

    void answered(Answer given) {
        answer = Optional.of(given);
    }

    /// {@return the agent's last answer to an invocation, if there was one}
    Optional<Answer> answer() {
        return answer;
    }

    void lost(AgentLostException how) {
        lost = Optional.of(how);
    }

    /// {@return how the agent ended, if it did}
    Optional<AgentLostException> lost() {
        return lost;
    }
}
