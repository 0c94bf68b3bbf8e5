package jawait.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Both benchmarks in turn; what comes out is JMH's own JSON.
final class Main {

    private static final TimeValue A_WHILE = TimeValue.seconds(2);
    private static final int WARM_UPS = 5;
    private static final int MEASUREMENTS = 5;

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
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(A_WHILE)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(A_WHILE)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build();
    }
}
