package jawait.kernel.execution;

import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Gauge;

/// What can be read off the learner's process. For the thread that runs cells.
public final class Gauges {

    private final Agents agents;

    Gauges(Agents agents) {
        this.agents = agents;
    }

    /// Reads the clock of the learner's code, which begins with the first reading.
    ///
    /// @return the sums so far; zero where the process has just ended
    public Clock clock() {
        var values = measure(Gauge.CLOCK);
        return values.isEmpty() ? new Clock(0, 0) : new Clock(values.get(0), values.get(1));
    }

    /// How long the learner's code has run.
    ///
    /// @param wallNanos nanoseconds on the wall
    /// @param cpuNanos nanoseconds that all threads used meanwhile
    public record Clock(long wallNanos, long cpuNanos) {}

    /// {@return the memory of the learner's process, empty where it has just ended}
    public Optional<Memory> memory() {
        var values = measure(Gauge.MEMORY);
        return values.isEmpty() ? Optional.empty() : Optional.of(Memory.of(values));
    }

    private List<Long> measure(Gauge gauge) {
        try {
            var answer = agents.current().ask(new Command.Measure(gauge));
            return answer instanceof Answer.Measured(var values) ? values : List.of();
        } catch (AgentLostException e) {
            return List.of();
        }
    }
}
