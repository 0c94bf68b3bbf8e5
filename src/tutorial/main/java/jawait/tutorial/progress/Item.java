package jawait.tutorial.progress;

import java.util.Optional;
import java.util.regex.Pattern;

/// An exercise or a question of the course, in one of its versions: `01.both@2`.
///
/// What was done in an earlier version of an exercise stays in the file and does not count for the
/// newer one. Immutable.
///
/// @param id letters, digits, dots and hyphens, such as `01.both`; its first two digits are the
///   notebook's
/// @param version 1 or more; raised when the exercise asks for something else than before
public record Item(String id, int version) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]+");

    /// Checks the parts.
    ///
    /// @throws IllegalArgumentException if the id has other characters or the version is below 1
    public Item {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id has letters, digits, dots and hyphens, such as 01.both, not \""
                            + id
                            + "\"");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, not " + version);
        }
    }

    /// Reads what [#toString] writes.
    ///
    /// @param text such as `01.both@2`
    /// @return the item, empty where the text is none
    static Optional<Item> parse(String text) {
        try {
            int at = text.indexOf('@');
            return at < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Item(
                                    text.substring(0, at),
                                    Integer.parseInt(text.substring(at + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The id and the version, such as `01.both@2`.
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
