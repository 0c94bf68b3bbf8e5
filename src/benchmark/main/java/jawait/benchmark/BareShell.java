package jawait.benchmark;

import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
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

/// An expression each time by JShell alone, in the JVM that asks, with nothing imported. The
/// snippet is dropped when its value has been taken, or JShell would have one variable more each
/// time. Public, because JMH calls it from a class of its own.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls what sets the fields first.
public class BareShell {

    /// How many variables are declared before.
    @Param({"0", "100", "1000"})
    public int variables;

    /// What is evaluated.
    @Param public Cells cells;

    private JShell shell;
    private String next;
    private int number;

    /// Opens the shell and declares the variables.
    @Setup
    public void open() {
        shell = JShell.builder().executionEngine("local").build();
        for (int n = 0; n < variables; n++) {
            shell.eval("int v%d = %d;".formatted(n, n));
        }
    }

    /// Waits for the next expression.
    @Setup(Level.Iteration)
    public void prepare() {
        next = cells.next(number++);
    }

    /// What is measured.
    @Benchmark
    public String expression() {
        var event = shell.eval(next).getFirst();
        shell.drop(event.snippet());
        return event.value();
    }

    /// Closes the shell.
    @TearDown
    public void close() {
        shell.close();
    }
}
