package jawait.kernel.magic;

import java.util.List;
import jawait.kernel.execution.Words;

/// What follows the name of a magic.
///
/// @param text as it was written
/// @param given the words, where they came as a list from a call of `lineMagic`
/// @param line of the cell where it stands, counted from 1
public record MagicArguments(String text, List<String> given, int line) {

    /// Copies the list.
    public MagicArguments {
        given = List.copyOf(given);
    }

    /// Arguments as a line has them.
    ///
    /// @param text behind the magic's name
    /// @param line of the cell, counted from 1
    /// @return the arguments
    public static MagicArguments of(String text, int line) {
        return new MagicArguments(text, List.of(), line);
    }

    /// Arguments as `lineMagic` gets them.
    ///
    /// @param words one argument each
    /// @return the arguments
    public static MagicArguments of(List<String> words) {
        return new MagicArguments(String.join(" ", words), words, 1);
    }

    /// The words of the text: blanks separate, and quotes keep them, as in a shell.
    ///
    /// @return the words
    /// @throws MagicException if a quote is not closed
    List<String> words() throws MagicException {
        if (!given.isEmpty()) {
            return given;
        }
        try {
            return Words.of(text);
        } catch (IllegalArgumentException e) {
            var sentence = "A quote is not closed in: " + text;
            throw new MagicException(sentence + "\nClose it, or write \\' for the character.", e);
        }
    }

    /// The one word that a magic needs.
    ///
    /// @param what it is, such as `the path of a file`
    /// @return the word
    /// @throws MagicException if there is none or more than one
    String only(String what) throws MagicException {
        var words = words();
        if (words.size() != 1) {
            throw new MagicException(
                    "This magic needs " + what + ", and " + words.size() + " words follow it.");
        }
        return words.getFirst();
    }
}
