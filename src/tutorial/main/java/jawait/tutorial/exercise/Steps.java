package jawait.tutorial.exercise;

import java.util.List;
import java.util.Optional;
import jawait.tutorial.progress.Entry;
import jawait.tutorial.progress.Item;
import jawait.tutorial.progress.Progress;

/// What a learner has done with one item, the oldest first.
///
/// @param entries of this item alone
record Steps(List<Entry> entries) {

    static final String PREDICTED = "predicted";
    static final String REVEALED = "revealed";
    static final String SAW = "saw";
    static final String BECAUSE = "because";
    static final String RECALLED = "recalled";
    static final String PASSED = "passed";
    static final String FAILED = "failed";
    static final String HINT = "hint";
    static final String RESET = "reset";

    /// The key of what is right or wrong.
    static final String RIGHT = "right";

    static Steps of(Progress progress, Item item) {
        return of(progress.entries(), item);
    }

    static Steps of(List<Entry> all, Item item) {
        return new Steps(all.stream().filter(entry -> entry.item().equals(item)).toList());
    }

    List<Entry> all(String verb) {
        return entries.stream().filter(entry -> entry.verb().equals(verb)).toList();
    }

    boolean has(String verb) {
        return entries.stream().anyMatch(entry -> entry.verb().equals(verb));
    }

    Optional<Entry> last(String verb) {
        return all(verb).stream().reduce((_, later) -> later);
    }

    /// The prediction that counts: the first, if it came before the code had run.
    Optional<Entry> prediction() {
        return entries.stream()
                .filter(entry -> entry.verb().equals(PREDICTED) || entry.verb().equals(REVEALED))
                .findFirst()
                .filter(entry -> entry.verb().equals(PREDICTED));
    }

    /// What the learner's own run gave last.
    Optional<String> actual() {
        return last(REVEALED).flatMap(entry -> entry.detail("actual"));
    }

    /// Whether the prediction that counts agrees with what the run gave.
    ///
    /// @return empty where one of the two is missing
    Optional<Boolean> predictedRight() {
        return prediction()
                .flatMap(entry -> entry.detail("answer"))
                .flatMap(answer -> actual().map(actual -> Answers.agree(answer, actual)));
    }

    /// Whether something about the question went wrong: the prediction or the reason.
    boolean missed() {
        boolean wrongReason = last(BECAUSE).filter(Steps::isWrong).isPresent();
        return wrongReason || predictedRight().filter(right -> !right).isPresent();
    }

    static boolean isWrong(Entry entry) {
        return entry.detail(RIGHT).filter("no"::equals).isPresent();
    }

    static String yesOrNo(boolean right) {
        return right ? "yes" : "no";
    }
}
