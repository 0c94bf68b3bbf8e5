package jawait.kernel.magic;

import java.util.Locale;

/// Writes times as people read them: `1.23 s`, `45.6 ms`, `789 µs`.
final class Durations {

    private static final double THOUSAND = 1000;

    private Durations() {
        // static methods only
    }

    /// Three significant digits and a unit.
    ///
    /// @param nanos not negative
    static String text(long nanos) {
        double value = nanos;
        for (var unit : new String[] {"ns", "µs", "ms"}) {
            if (value < THOUSAND) {
                return digits(value) + " " + unit;
            }
            value /= THOUSAND;
        }
        return digits(value) + " s";
    }

    private static String digits(double value) {
        int decimals = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
