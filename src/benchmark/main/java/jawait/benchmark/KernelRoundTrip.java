package jawait.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// An expression each time by an installed kernel: from the request on the shell channel until the
/// reply and the idle are here. What the client does before and after is not measured. Public,
/// because JMH calls it from a class of its own.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls what sets the fields first.
public class KernelRoundTrip {

    /// The folder of the kernelspec.
    static final String KERNELSPEC = "jawait.kernelspec";

    /// How many variables are declared before, each in a cell of its own.
    @Param({"0", "100", "1000"})
    public int variables;

    /// What is evaluated.
    @Param public Cells cells;

    private Path folder;
    private Process kernel;
    private Client client;
    private Client.Prepared request;
    private List<byte[]> reply;
    private int number;

    /// Starts the kernel and declares the variables.
    @Setup
    public void start() throws IOException {
        folder = Files.createTempDirectory("jawait-benchmark-");
        var file = folder.resolve("connection.json");
        var connection = Connection.free();
        connection.write(file);
        var spec = Kernelspec.read(Path.of(System.getProperty(KERNELSPEC)));
        kernel =
                new ProcessBuilder(spec.command(file))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(folder.resolve("log").toFile()))
                        .start();
        client = connect(connection);
        for (int n = 0; n < variables; n++) {
            client.check(client.run(client.prepare("int v%d = %d;".formatted(n, n))));
        }
    }

    private Client connect(Connection connection) throws IOException {
        while (true) {
            try {
                return Client.connect(connection);
            } catch (ConnectException e) {
                if (!kernel.isAlive()) {
                    throw e;
                }
                // It has not opened its ports yet.
                Thread.onSpinWait();
            }
        }
    }

    /// Waits for the next expression, and makes its request.
    @Setup(Level.Iteration)
    public void prepare() {
        request = client.prepare(cells.next(number++));
    }

    /// What is measured.
    @Benchmark
    public List<byte[]> expression() throws IOException {
        reply = client.run(request);
        return reply;
    }

    /// Makes sure that it was answered.
    @TearDown(Level.Iteration)
    public void check() {
        client.check(reply);
    }

    /// Ends the kernel; its agent ends with it.
    @TearDown
    public void stop() throws IOException, InterruptedException {
        client.close();
        kernel.destroy();
        kernel.waitFor();
        for (var file : new String[] {"connection.json", "log", ""}) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }
}
