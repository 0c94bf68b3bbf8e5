package jawait.kernel.analysis;

/// What completion and inspection have to know of a magic.
///
/// @param written how it is called, such as `%time` or `%%html`
/// @param usage what may follow, words of the learner in capitals: `FILE` and `PATH` stand for
///   files, `NAME` for what the session declares, `MAGIC` for magics, `CODE` for Java, which for a
///   magic of the whole cell is its body
/// @param summary one sentence
public record MagicUse(String written, String usage, String summary) {

    boolean takes(String word) {
        return usage.contains(word);
    }

    /// How it is called and what follows.
    String form() {
        return (written + " " + usage).strip();
    }
}
