package jawait.tutorial.exercise;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Answers as text that can be kept and compared.
final class Answers {

    private Answers() {
        // static methods only
    }

    /// The value as text: `200`, `200L` and `200.0` are the same number.
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double d when !Double.isFinite(d) -> d.toString();
            case Float f when !Float.isFinite(f) -> f.toString();
            case Number number ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString().strip();
        };
    }

    /// Whether two answers are the same but for upper and lower case.
    static boolean agree(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
