package jawait.kernel.analysis;

import java.util.Comparator;

/// A completion and how likely it is meant.
///
/// @param completion what is offered
/// @param fits whether it has the type that is expected at the cursor
/// @param own whether the learner declared it
record Candidate(Completion completion, boolean fits, boolean own) {

    /// Those that fit first, then the learner's own, then in alphabetical order, and a simpler
    /// overload before others.
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::fits)
                    .thenComparing(Candidate::own)
                    .reversed()
                    .thenComparing(Candidate::text, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Candidate::text)
                    .thenComparing(c -> c.completion.signature().map(String::length).orElse(0));

    String text() {
        return completion.text();
    }
}
