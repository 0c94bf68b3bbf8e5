package jawait.tutorial.exercise;

import java.util.List;
import java.util.Optional;
import jawait.tutorial.progress.Entry;
import jawait.tutorial.progress.Item;

/// How far a learner is in one notebook.
///
/// @param notebook its file, such as `01-the-short-version.ipynb`
/// @param questions one mark for each question, in order
/// @param exercises one mark for each exercise, in order
record NotebookStanding(String notebook, List<Mark> questions, List<Mark> exercises) {

    private static final int NUMBER_LENGTH = 2;

    /// How far one item is.
    enum Mark {
        /// Nothing has been done.
        OPEN,
        /// Guessed wrong, or tried and not passed yet.
        TRIED,
        /// Run without a guess, or passed only in an earlier version of the exercise.
        SEEN,
        /// Guessed right, or passed.
        RIGHT
    }

    NotebookStanding {
        questions = List.copyOf(questions);
        exercises = List.copyOf(exercises);
    }

    /// The standing in each notebook, in the course's order.
    static List<NotebookStanding> of(Catalog catalog, List<Entry> entries) {
        return catalog.notebooks().stream()
                .map(notebook -> of(notebook, catalog, entries))
                .toList();
    }

    private static NotebookStanding of(String notebook, Catalog catalog, List<Entry> entries) {
        var number = notebook.substring(0, NUMBER_LENGTH) + ".";
        return new NotebookStanding(
                notebook,
                catalog.questions().stream()
                        .map(Question::item)
                        .filter(item -> item.id().startsWith(number))
                        .map(item -> question(Steps.of(entries, item)))
                        .toList(),
                catalog.exercises().stream()
                        .map(Exercise::item)
                        .filter(item -> item.id().startsWith(number))
                        .map(item -> exercise(item, entries))
                        .toList());
    }

    private static Mark question(Steps steps) {
        if (steps.predictedRight().isPresent()) {
            return steps.predictedRight().get() ? Mark.RIGHT : Mark.TRIED;
        }
        return steps.has(Steps.REVEALED) ? Mark.SEEN : Mark.OPEN;
    }

    private static Mark exercise(Item item, List<Entry> entries) {
        var steps = Steps.of(entries, item);
        if (steps.has(Steps.PASSED)) {
            return Mark.RIGHT;
        }
        boolean passedEarlier =
                entries.stream()
                        .anyMatch(entry ->
                                entry.item().id().equals(item.id())
                                        && entry.verb().equals(Steps.PASSED));
        if (passedEarlier) {
            return Mark.SEEN;
        }
        return steps.has(Steps.FAILED) ? Mark.TRIED : Mark.OPEN;
    }

    /// The title, as the file's name tells it.
    String title() {
        var name = notebook.replaceFirst("\\.ipynb$", "").replaceFirst("^\\d+-", "");
        var words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The number of the notebook, such as `01`.
    String number() {
        return notebook.substring(0, NUMBER_LENGTH);
    }

    /// Whether there is nothing left to do.
    boolean isDone() {
        return firstOpen().isEmpty();
    }

    boolean isEmpty() {
        return questions.isEmpty() && exercises.isEmpty();
    }

    /// What comes next, in words.
    Optional<String> firstOpen() {
        int question = questions.indexOf(Mark.OPEN);
        if (question >= 0) {
            return Optional.of("question " + (question + 1));
        }
        for (int i = 0; i < exercises.size(); i++) {
            if (exercises.get(i) != Mark.RIGHT) {
                return Optional.of("exercise " + (i + 1));
            }
        }
        return Optional.empty();
    }
}
