package jawait.tutorial.exercise;

import java.util.List;
import java.util.Optional;
import jawait.tutorial.progress.Item;

/// A question that the learner answers before the code that settles it has run. There is no answer
/// in it: the answer is what the learner's own cell gives.
///
/// Immutable.
///
/// @param item id and version
/// @param notebook the file that asks it, such as `01-the-short-version.ipynb`
/// @param text the question
/// @param surprises the beliefs that a wrong prediction shows
/// @param reasons the choices for "because", one of them right
public record Question(
        Item item, String notebook, String text, List<Surprise> surprises, List<Reason> reasons) {

    /// A prediction that shows a belief.
    ///
    /// @param answer the prediction, as text
    /// @param shows the belief
    public record Surprise(String answer, Misconception shows) {}

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if not exactly one reason is right
    public Question {
        surprises = List.copyOf(surprises);
        reasons = List.copyOf(reasons);
        if (reasons.stream().filter(reason -> reason.shows().isEmpty()).count() != 1) {
            throw new IllegalArgumentException(item + " needs exactly one reason that is right");
        }
    }

    /// The belief that a wrong prediction shows.
    ///
    /// @param answer the prediction
    /// @return the belief, empty where none is known
    public Optional<Misconception> shownBy(String answer) {
        return surprises.stream()
                .filter(surprise -> surprise.answer().equals(answer))
                .map(Surprise::shows)
                .findFirst();
    }
}
