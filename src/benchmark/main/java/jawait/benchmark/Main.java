package jawait.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
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
        new Runner(options(spec, Path.of(arguments[1]))).run();
    }

    private static Options options(Path spec, Path results) throws IOException {
        return new OptionsBuilder()
                .include("^" + Main.class.getPackageName() + "\\.")
                .jvmArgsAppend(Kernelspec.read(spec).jvmOptions().toArray(String[]::new))
                .jvmArgsPrepend("-D" + KernelRoundTrip.KERNELSPEC + "=" + spec)
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .measurementIterations(MEASUREMENTS)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build();
    }
}
