package jawait.kernel.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Answer;

/// What one evaluation asked of the agent, and what came of it.
///
/// JShell's own result is a string that has been cut; this is the whole answer beside it.
final class Invocation {

    private final long cell;
    private final boolean show;
    private final List<String> invoked = new ArrayList<>();
    private Optional<Answer> answer = Optional.empty();
    private Optional<AgentLostException> lost = Optional.empty();

    Invocation(long cell, boolean show) {
        this.cell = cell;
        this.show = show;
    }

    long cell() {
        return cell;
    }

    boolean show() {
        return show;
    }

    void invoked(String className) {
        invoked.add(className);
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
