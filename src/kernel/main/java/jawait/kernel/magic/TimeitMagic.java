package jawait.kernel.magic;

import java.util.List;
import java.util.Optional;

/// `%timeit` and `%%timeit`: how long code takes when it runs again and again.
record TimeitMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return new MagicHelp(
                "timeit",
                List.of(),
                Optional.of("CODE"),
                Optional.of(""),
                "Runs code many times and shows the median of its times.",
                """
                First the code warms up for a quarter of a second, because the JVM compiles what
                runs often. Then seven rounds are measured, each of so many runs that it takes about
                50 ms; the median of the rounds is shown, with the fastest and the slowest. It is a
                hint, no benchmark: it sees neither what the compiler leaves out because nobody uses
                the result, nor what else the machine does. For figures to publish, use JMH.\
                """);
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        return repeated(arguments.text(), arguments.line(), context);
    }

    @Override
    public MagicResult cell(MagicArguments arguments, String body, MagicContext context)
            throws MagicException, CodeFailure {
        return repeated(body, arguments.line() + 1, context);
    }

    private static MagicResult repeated(String code, int line, MagicContext context)
            throws MagicException, CodeFailure {
        if (code.isBlank()) {
            throw new MagicException("%timeit needs code to run, as in %timeit Math.sqrt(2)");
        }
        var body =
                context.isExpression(code)
                        ? code.strip().replaceFirst(";$", "")
                        : "{ " + code + "\n}";
        return context.run("jawait.runtime.Timeit.run(() -> " + body + ");", line);
    }
}
