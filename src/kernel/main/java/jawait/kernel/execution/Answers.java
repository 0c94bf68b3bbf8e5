package jawait.kernel.execution;

import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Answer;

/// What the agent has answered to some commands.
///
/// @param given in the order of the commands
/// @param lost how the agent ended, where it has not answered all
record Answers(List<Answer> given, Optional<AgentLostException> lost) {

    Answers {
        given = List.copyOf(given);
    }

    /// {@return the answer to a command}
    ///
    /// @param index of the command
    /// @throws AgentLostException if there is none
    Answer of(int index) throws AgentLostException {
        if (index >= given.size()) {
            throw lost.orElseThrow();
        }
        return given.get(index);
    }
}
