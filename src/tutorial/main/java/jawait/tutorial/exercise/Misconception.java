package jawait.tutorial.exercise;

/// Something that many believe and that is not so, with the reason.
///
/// The parts are clauses without a full stop, to be put together by [#refutation]. Immutable.
///
/// @param id a short name such as `M02`
/// @param belief what it is common to think: `await makes things run together`
/// @param fact what is so instead: `await means that I stop here until it is done`
/// @param reason why: `the second task was started only after the first had been awaited`
public record Misconception(String id, String belief, String fact, String reason) {

    /// The three parts as the refutation that readers learn most from.
    ///
    /// Source: Schroeder and Kucera, *Refutation Text Facilitates Learning*, Educational Psychology
    /// Review 34 (2022).
    ///
    /// @return three sentences
    public String refutation() {
        return "It is common to think that %s. It is not so: %s. Because %s."
                .formatted(belief, fact, reason);
    }
}
