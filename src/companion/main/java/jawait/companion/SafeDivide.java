package jawait.companion;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Divides, or logs one warning and returns nothing.
///
/// Warnings go to the [System.Logger] named `jawait.companion.SafeDivide`. Stateless and therefore
/// thread-safe.
public final class SafeDivide {

    private static final Logger LOGGER = System.getLogger(SafeDivide.class.getName());

    // Holds functions only.
    private SafeDivide() {}

    /// Returns the quotient, or nothing if the divisor is zero. In that case exactly one warning is
    /// logged, with both numbers as [Double#toString(double)] prints them in every locale.
    ///
    /// ```java
    /// SafeDivide.safeDivide(7, 2)     // OptionalDouble[3.5]
    /// SafeDivide.safeDivide(7, 0)     // OptionalDouble.empty
    /// SafeDivide.safeDivide(0, -0.0)  // OptionalDouble.empty
    /// ```
    ///
    /// In contrast, `7.0 / 0.0` throws nothing: it is `Infinity`, and `0.0 / 0.0` is `NaN`. Both
    /// `0.0` and `-0.0` count as zero here, whatever the dividend.
    ///
    /// Everything else is the quotient of IEEE 754, without a warning: NaN and infinities pass
    /// through, and a quotient too large for a `double` is an infinity.
    ///
    /// ```java
    /// SafeDivide.safeDivide(Double.NaN, 2)                // OptionalDouble[NaN]
    /// SafeDivide.safeDivide(7, Double.NaN)                // OptionalDouble[NaN]
    /// SafeDivide.safeDivide(7, Double.POSITIVE_INFINITY)  // OptionalDouble[0.0]
    /// SafeDivide.safeDivide(Double.MAX_VALUE, 0.5)        // OptionalDouble[Infinity]
    /// ```
    ///
    /// For whole numbers, see [#safeDivideExact(long, long)].
    ///
    /// @param dividend the number to divide; any value
    /// @param divisor the number to divide by; any value
    /// @return `dividend / divisor`, or empty if `divisor` is zero
    public static OptionalDouble safeDivide(double dividend, double divisor) {
        if (divisor == 0) {
            warn(Double.toString(dividend), Double.toString(divisor), "division by zero");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(dividend / divisor);
    }

    /// Returns the quotient, rounded towards zero, or nothing if the divisor is zero or the
    /// quotient overflows a `long`. In both cases exactly one warning is logged, with both numbers
    /// as [Long#toString(long)] prints them.
    ///
    /// ```java
    /// SafeDivide.safeDivideExact(7, 2)   // OptionalLong[3]
    /// SafeDivide.safeDivideExact(-7, 2)  // OptionalLong[-3]
    /// SafeDivide.safeDivideExact(7, 0)   // OptionalLong.empty
    /// ```
    ///
    /// Such overflow occurs if the dividend is [Long#MIN_VALUE] and the divisor is `-1`. In
    /// contrast, `Long.MIN_VALUE / -1` evaluated directly is `Long.MIN_VALUE`, silently.
    ///
    /// ```java
    /// SafeDivide.safeDivideExact(Long.MIN_VALUE, -1)  // OptionalLong.empty
    /// ```
    ///
    /// The remainder operator `%` is a suitable counterpart. [Math#divideExact(long, long)] throws
    /// in the same two cases. The method has its own name so that `safeDivide(7, 2)` is 3.5 and not
    /// 3.
    ///
    /// @param dividend the number to divide; any value
    /// @param divisor the number to divide by; any value
    /// @return `dividend / divisor`, or empty if `divisor` is zero or the quotient overflows
    public static OptionalLong safeDivideExact(long dividend, long divisor) {
        if (divisor == 0) {
            warn(Long.toString(dividend), Long.toString(divisor), "division by zero");
            return OptionalLong.empty();
        }
        if (dividend == Long.MIN_VALUE && divisor == -1) {
            warn(Long.toString(dividend), Long.toString(divisor), "overflow of a long");
            return OptionalLong.empty();
        }
        return OptionalLong.of(dividend / divisor);
    }

    // The numbers come as text: a logger's own formatting would print 1,000,000.5 in one locale
    // and 1.000.000,5 in another.
    private static void warn(String dividend, String divisor, String reason) {
        LOGGER.log(Level.WARNING, reason + ": " + dividend + " / " + divisor + " has no result");
    }
}
