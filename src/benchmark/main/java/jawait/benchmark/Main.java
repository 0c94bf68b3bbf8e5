package jawait.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Both benchmarks in turn; what comes out is JMH's own JSON.
final class Main {

    /// Snippets, and not seconds: JShell lists all classes that it has ever compiled in each
    /// compile, so whoever answered sooner would be asked more often, and be slower for it.
    private static final int WARM_UPS = 100;

    private static final int MEASUREMENTS = 50;
    private static final int FORKS = 3;

    private Main() {}

    /// Runs them.
    ///
    /// @param arguments the folder of the kernelspec and the file for the results
    public static void main(String[] arguments) throws IOException, RunnerException {
        var spec = Path.of(arguments[0]);
        var all = new ArrayList<RunResult>();
        all.addAll(run(spec, List.of(Cells.NEW), "0", "100", "1000"));
        all.addAll(run(spec, List.of(Cells.PAUSED, Cells.SAME), "0"));
        try (var out = new PrintStream(arguments[1], UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(all);
        }
    }

    private static Collection<RunResult> run(Path spec, List<Cells> cells, String... variables)
            throws IOException, RunnerException {
        var options =
                new OptionsBuilder()
                        .include("^" + Main.class.getPackageName() + "\\.")
                        .param("cells", cells.stream().map(Cells::name).toArray(String[]::new))
                        .param("variables", variables)
                        .jvmArgsAppend(Kernelspec.read(spec).jvmOptions().toArray(String[]::new))
                        .jvmArgsPrepend("-D" + KernelRoundTrip.KERNELSPEC + "=" + spec)
                        .forks(FORKS)
                        .warmupIterations(WARM_UPS)
                        .measurementIterations(MEASUREMENTS)
                        .shouldFailOnError(true)
                        .build();
        return new Runner(options).run();
    }
}
