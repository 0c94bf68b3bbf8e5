package jawait.kernel.history;

/// A pattern in which `*` stands for any text and `?` for one character; everything else stands for
/// itself, brackets too, since Java is full of them.
///
/// @param pattern the whole text has to be like this
record Glob(String pattern) {

    /// Whether a text is like the pattern. Takes at most the product of both lengths: a pattern
    /// with many stars is no trap.
    boolean matches(String text) {
        int p = 0;
        int t = 0;
        // Where to go on if what followed the last star does not fit: at the star, one letter on.
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && isOne(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static boolean isOne(char pattern, char letter) {
        return pattern == '?' || pattern == letter;
    }
}
