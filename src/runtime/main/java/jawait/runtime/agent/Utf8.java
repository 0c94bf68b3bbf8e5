package jawait.runtime.agent;

/// Where the characters are in UTF-8, of which the rest may still come.
///
/// Source: RFC 3629, section 3.
final class Utf8 {

    private static final int LONGEST = 4;

    private Utf8() {
        // static only
    }

    /// Finds the start of a character at the end whose rest is missing. Bytes that are not UTF-8
    /// count as whole.
    ///
    /// @param bytes the bytes
    /// @param count how many of them count
    /// @return how many bytes come before that character, `count` where there is none
    static int wholeLength(byte[] bytes, int count) {
        for (int back = 1; back < LONGEST && back <= count; back++) {
            byte unit = bytes[count - back];
            if (!isContinuation(unit)) {
                return length(unit) > back ? count - back : count;
            }
        }
        return count;
    }

    private static boolean isContinuation(byte unit) {
        return (unit & 0xC0) == 0x80;
    }

    private static int length(byte lead) {
        int unit = lead & 0xFF;
        if (unit < 0xC2 || unit > 0xF4) {
            return 1;
        }
        if (unit < 0xE0) {
            return 2;
        }
        return unit < 0xF0 ? 3 : LONGEST;
    }
}
