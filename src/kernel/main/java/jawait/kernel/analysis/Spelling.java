package jawait.kernel.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Names that are spelt nearly like one that does not exist.
///
/// @param name the name that does not exist
public record Spelling(String name) implements Wanted {

    /// One slip for so many letters, never more than {@link #MOST_SLIPS}, never all of them.
    private static final int LETTERS_A_SLIP = 3;

    private static final int MOST_SLIPS = 3;

    /// The name that somebody probably meant.
    ///
    /// @param typed what was typed
    /// @param names what there is
    /// @return the nearest, empty where none is near
    public static Optional<String> nearest(String typed, Collection<String> names) {
        var spelling = new Spelling(typed);
        return names.stream()
                .filter(spelling::accepts)
                .min(
                        Comparator.comparingInt((String name) -> spelling.distance(name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    @Override
    public boolean accepts(CharSequence other) {
        int slips = Math.clamp(name.length() / LETTERS_A_SLIP, 1, MOST_SLIPS);
        return distance(other) <= Math.min(slips, name.length() - 1);
    }

    @Override
    public boolean isSelective() {
        return true;
    }

    /// How many slips lead from one name to the other: a letter too many, missing, wrong, or two
    /// exchanged. Upper and lower case count as the same.
    int distance(CharSequence other) {
        String a = name.toLowerCase(Locale.ROOT);
        String b = other.toString().toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > MOST_SLIPS) {
            return MOST_SLIPS + 1;
        }
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, a, i, b, j);
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int fewest(int[][] slips, String a, int i, String b, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest =
                Math.min(
                        slips[i - 1][j - 1] + wrong,
                        1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean exchanged =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
