package jawait.kernel.magic;

import java.util.List;
import java.util.Optional;
import jawait.kernel.execution.Gauges;

/// `%time` and `%%time`: how long code takes, once.
record TimeMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "time",
                List.of(),
                Optional.of("CODE"),
                Optional.of(""),
                "Runs code once and says how long it took.",
                """
                Wall time is what a clock on the wall shows; CPU time is what all threads of your
                code's JVM used together, so it can be longer than the wall time, and it is short
                where code waits. Compiling is in neither. `%%time` measures the rest of the cell.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        if (arguments.text().isBlank()) {
            throw new MagicException(
                    "%time needs code in the same line, as in %time list.sort(null)");
        }
        return timed(arguments.text(), arguments.line(), context);
    }

    @Override
    public MagicResult cell(MagicArguments arguments, String body, MagicContext context)
            throws CodeFailure {
        return timed(body, arguments.line() + 1, context);
    }

    private static MagicResult timed(String code, int line, MagicContext context)
            throws CodeFailure {
        var before = context.session().gauges().clock();
        try {
            return context.run(code, line);
        } finally {
            context.print(report(before, context.session().gauges().clock()));
        }
    }

    /// Some systems count in hundredths of a second.
    private static String cpu(long nanos) {
        return nanos == 0 ? "too short to count" : Durations.text(nanos);
    }

    /// A process that was replaced begins to count anew.
    private static String report(Gauges.Clock before, Gauges.Clock after) {
        boolean same = after.wallNanos() >= before.wallNanos();
        long wall = after.wallNanos() - (same ? before.wallNanos() : 0);
        long cpu = after.cpuNanos() - (same ? before.cpuNanos() : 0);
        return "Wall time " + Durations.text(wall) + ", CPU time " + cpu(cpu) + "\n";
    }
}
