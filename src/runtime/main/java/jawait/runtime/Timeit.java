package jawait.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Runs code again and again and says how long one run takes; the magic `%timeit` calls it.
public final class Timeit {

    private static final long WARM_UP_NANOS = 250_000_000;
    private static final long ROUND_NANOS = 50_000_000;
    private static final int ROUNDS = 7;

    /// Results go here, so that the compiler cannot leave the code out.
    private static volatile @Nullable Object sink;

    private Timeit() {
        // static only
    }

    /// Code without a value.
    @FunctionalInterface
    public interface Action {
        /// Runs once.
        ///
        /// @throws Exception whatever the code throws
        void run() throws Exception;
    }

    /// Measures code with a value and prints what came of it.
    ///
    /// @param code what to run
    /// @throws Exception whatever the code throws
    public static void run(Callable<?> code) throws Exception {
        run((Action) () -> sink = code.call());
        sink = null;
    }

    /// Measures code and prints what came of it.
    ///
    /// @param code what to run
    /// @throws Exception whatever the code throws
    public static void run(Action code) throws Exception {
        long runs = Math.max(1, ROUND_NANOS / warmUp(code));
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = (double) round(code, runs) / runs;
        }
        Arrays.sort(rounds);
        System.out.printf(
                "%s a run (median of %d rounds of %,d; fastest %s, slowest %s)%n",
                text(rounds[ROUNDS / 2]), ROUNDS, runs, text(rounds[0]), text(rounds[ROUNDS - 1]));
    }

    /// {@return nanoseconds of one run, at the end of the warm-up; at least 1}
    private static long warmUp(Action code) throws Exception {
        long start = System.nanoTime();
        long runs = 1;
        while (true) {
            long nanos = round(code, runs);
            if (System.nanoTime() - start >= WARM_UP_NANOS) {
                return Math.max(1, nanos / runs);
            }
            runs *= 2;
        }
    }

    private static long round(Action code, long runs) throws Exception {
        long start = System.nanoTime();
        for (long i = 0; i < runs; i++) {
            code.run();
        }
        return System.nanoTime() - start;
    }

    private static String text(double nanos) {
        double value = nanos;
        for (var unit : new String[] {"ns", "µs", "ms"}) {
            if (value < 1000) {
                return String.format(Locale.ROOT, "%.3g %s", value, unit);
            }
            value /= 1000;
        }
        return String.format(Locale.ROOT, "%.3g s", value);
    }
}
