package jawait.runtime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a notebook can take: a bundle travels through three processes and ends in a file that
/// people open.
final class SizeLimit {

    /// The limit in characters for a whole bundle.
    static final int MOST_CHARACTERS = 10_000_000;

    private SizeLimit() {
        // static only
    }

    /// Leaves out what is too large, and says so in the text.
    ///
    /// @param data representations by MIME type, with `text/plain`
    /// @return a bundle that can be sent
    static MimeBundle hold(Map<String, String> data) {
        var kept = new LinkedHashMap<String, String>();
        var note = new StringBuilder();
        long left = MOST_CHARACTERS;
        for (var entry : data.entrySet()) {
            int length = entry.getValue().length();
            if (length <= left) {
                kept.put(entry.getKey(), entry.getValue());
                left -= length;
            } else {
                note.append(note(entry.getKey(), length));
            }
        }
        if (!note.isEmpty()) {
            kept.merge(
                    MimeBundle.TEXT_PLAIN, note.toString().strip(), (text, n) -> text + "\n" + n);
        }
        return new MimeBundle(kept);
    }

    private static String note(String type, int length) {
        return String.format(
                Locale.ROOT,
                "\n(%s is left out: it has %,d characters, and a notebook takes %,d for one value."
                        + " Show less of it, or write it to a file.)",
                type,
                length,
                MOST_CHARACTERS);
    }
}
