package jawait.kernel.analysis;

import java.util.Comparator;

/// A completion and whether it has the type that is expected at the cursor.
record Candidate(Completion completion, boolean fits) {

    /// Those that fit first, then in alphabetical order, and a simpler overload before others.
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::fits)
                    .reversed()
                    .thenComparing(Candidate::text, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Candidate::text)
                    .thenComparing(c -> c.completion.signature().map(String::length).orElse(0));

    String text() {
        return completion.text();
    }
}
