package jawait.tutorial;

/// The numbers under a picture.
final class Axis {

    private Axis() {}

    /// The distance between two numbers: 1, 2 or 5 times a power of ten.
    ///
    /// @param end the last tick
    /// @param most how many steps there may be
    static long step(long end, int most) {
        for (var power = 1L; ; power *= 10) {
            for (var factor : new long[] {1, 2, 5}) {
                if (end <= factor * power * most) {
                    return factor * power;
                }
            }
        }
    }
}
