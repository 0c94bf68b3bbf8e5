package jawait.kernel.analysis;

/// Whether a name begins as typed so far: case does not matter, as people type `string` for
/// `String`.
final class Prefix {

    private Prefix() {}

    static boolean matches(CharSequence name, String prefix) {
        return name.toString().regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
