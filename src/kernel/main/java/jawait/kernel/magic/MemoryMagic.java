package jawait.kernel.magic;

import java.util.List;
import java.util.Locale;

/// `%memory`: what the learner's JVM uses.
record MemoryMagic() implements Magic {

    private static final double MEGABYTE = 1024 * 1024;

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "memory",
                "",
                "Shows the memory of the JVM that runs your code.",
                """
                Heap is where your objects live; the rest holds classes and compiled code. The limit
                of the heap is set before the kernel starts: `JAWAIT_HEAP=2g` in the environment of
                Jupyter, or in `env` of the kernelspec.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        var memory =
                context.session()
                        .gauges()
                        .memory()
                        .orElseThrow(() ->
                                new MagicException(
                                        "The process of your code has just ended; run the cell"
                                                + " again."));
        var rows =
                List.of(
                        List.of(
                                "heap",
                                megabytes(memory.heapUsed()),
                                megabytes(memory.heapCommitted()),
                                megabytes(memory.heapLimit())),
                        List.of(
                                "other",
                                megabytes(memory.otherUsed()),
                                megabytes(memory.otherCommitted()),
                                ""));
        context.show(new Table(List.of("memory", "used", "reserved", "limit"), rows).bundle());
        context.print("To raise the limit, set JAWAIT_HEAP, for example to 2g, and restart.\n");
        return new MagicResult.Nothing();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}
