package jawait.tutorial.exercise;

import java.util.List;
import java.util.concurrent.Callable;
import jawait.tutorial.progress.Progress;
import org.jspecify.annotations.Nullable;

/// Guess, run, look, explain. No answer is stored anywhere: what is right is what the learner's own
/// cell gives.
final class Predictions {

    private final Catalog catalog;
    private final Progress progress;

    Predictions(Catalog catalog, Progress progress) {
        this.catalog = catalog;
        this.progress = progress;
    }

    Report predict(String id, @Nullable Object answer, int percent) {
        var question = question(id);
        requirePercent(percent);
        if (answer == Placeholder.INSTANCE) {
            return Report.of(question.text())
                    .with(
                            "Put your guess in the place of `___` and say how sure you are, in"
                                    + " percent. Then run this cell and the next.");
        }
        return predicted(question, Answers.text(answer), percent);
    }

    private Report predicted(Question question, String answer, int percent) {
        var before = Steps.of(progress, question.item());
        var saved =
                progress.record(
                        Steps.PREDICTED, question.item(), "answer", answer, "percent", percent);
        var counted = before.prediction().flatMap(entry -> entry.detail("answer"));
        String sentence;
        if (counted.isPresent()) {
            sentence = "Noted: %s. Your first guess, %s, is the one that counts.";
            sentence = sentence.formatted(answer, counted.get());
        } else if (before.has(Steps.REVEALED)) {
            sentence = "Noted: %s. The code had run before, so this one does not count.";
            sentence = sentence.formatted(answer);
        } else {
            sentence = "You say %s, %d %% sure. Now run the next cell.".formatted(answer, percent);
        }
        return Report.of(sentence).with(saved.warning());
    }

    Report reveal(String id, Callable<?> run) throws Exception {
        var question = question(id);
        var actual = Answers.text(run.call());
        var prediction = Steps.of(progress, question.item()).prediction();
        var answer = prediction.flatMap(entry -> entry.detail("answer"));
        var right = answer.map(given -> Answers.agree(given, actual));
        var saved =
                progress.record(
                        Steps.REVEALED,
                        question.item(),
                        "actual",
                        actual,
                        Steps.RIGHT,
                        right.map(Steps::yesOrNo).orElse("unknown"));
        var sure = prediction.flatMap(entry -> entry.detail("percent")).orElse("?");
        return invite(
                        question,
                        answer.map(given -> compared(question, given, sure, actual))
                                .orElseGet(() -> unpredicted(actual)))
                .with(saved.warning());
    }

    private static Report unpredicted(String actual) {
        return Report.of("It is **" + actual + "**.")
                .with(
                        "You made no guess before. A guess first, even a wrong one, makes you see"
                                + " more: try it with the next question.");
    }

    private static Report compared(Question question, String given, String sure, String actual) {
        if (Answers.agree(given, actual)) {
            return Report.of(
                    "You said **%s**, %s %% sure, and it is **%s**."
                            .formatted(given, sure, actual));
        }
        var surprise =
                question.shownBy(given)
                        .map(Misconception::refutation)
                        .orElse("Look at the run again: what did it do that you did not expect?");
        return Report.of(
                        "You said **%s**, %s %% sure. It is **%s**.".formatted(given, sure, actual))
                .with(isSure(sure) ? "Sure and surprised: those are the answers that stay." : "")
                .with(surprise);
    }

    private static boolean isSure(String percent) {
        return percent.matches("[89]\\d|100");
    }

    private static Report invite(Question question, Report report) {
        var id = question.item().id();
        var invited =
                report.with("What did you see, and why? One line each:")
                        .withCode("saw(\"%s\", ___);\nbecause(\"%s\", '?');".formatted(id, id));
        char letter = 'A';
        for (var reason : question.reasons()) {
            invited = invited.withFact(String.valueOf(letter++), reason.text());
        }
        return invited;
    }

    Report saw(String id, @Nullable Object observation) {
        var question = question(id);
        if (observation == Placeholder.INSTANCE) {
            return Report.of("Put what you saw in the place of `___`.");
        }
        var actual = Steps.of(progress, question.item()).actual();
        if (actual.isEmpty()) {
            return Report.of(
                    "Nothing has been run for " + id + " yet: run the cell with `reveal`.");
        }
        var seen = Answers.text(observation);
        boolean right = Answers.agree(seen, actual.get());
        var saved =
                progress.record(
                        Steps.SAW,
                        question.item(),
                        "seen",
                        seen,
                        Steps.RIGHT,
                        Steps.yesOrNo(right));
        return Report.of(
                        right
                                ? "Yes, that is what happened: " + actual.get() + "."
                                : "Look again: the run gave "
                                        + actual.get()
                                        + ", not "
                                        + seen
                                        + ".")
                .with(saved.warning());
    }

    Report because(String id, char letter) {
        var question = question(id);
        int index = Character.toUpperCase(letter) - 'A';
        if (index < 0 || index >= question.reasons().size()) {
            char last = (char) ('A' + question.reasons().size() - 1);
            return Report.of("Choose one of the reasons, 'A' to '" + last + "'.");
        }
        var reason = question.reasons().get(index);
        boolean right = reason.shows().isEmpty();
        var saved =
                progress.record(
                        Steps.BECAUSE,
                        question.item(),
                        "choice",
                        Character.toUpperCase(letter),
                        Steps.RIGHT,
                        Steps.yesOrNo(right));
        return Report.of(
                        reason.shows()
                                .map(Misconception::refutation)
                                .orElse("Yes: because " + reason.text() + "."))
                .with(saved.warning());
    }

    Report recall(String id, @Nullable Object answer, int percent) {
        var question = question(id);
        requirePercent(percent);
        var actual = Steps.of(progress, question.item()).actual();
        if (answer == Placeholder.INSTANCE || actual.isEmpty()) {
            return Report.of(question.text())
                    .with(
                            actual.isEmpty()
                                    ? "You have not run it yet: it is in "
                                            + question.notebook()
                                            + "."
                                    : "Put your answer in the place of `___`.");
        }
        var given = Answers.text(answer);
        boolean right = Answers.agree(given, actual.get());
        var saved =
                progress.record(
                        Steps.RECALLED,
                        question.item(),
                        "answer",
                        given,
                        "percent",
                        percent,
                        Steps.RIGHT,
                        Steps.yesOrNo(right));
        return compared(question, given, String.valueOf(percent), actual.get())
                .with(saved.warning());
    }

    private Question question(String id) {
        return catalog.question(id).orElseThrow(() -> unknown(id));
    }

    private IllegalArgumentException unknown(String id) {
        List<String> known = catalog.questions().stream().map(each -> each.item().id()).toList();
        return new IllegalArgumentException(
                "there is no question \"" + id + "\"; there are " + String.join(", ", known));
    }

    private static void requirePercent(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "say how sure you are in percent, 0 to 100, not " + percent);
        }
    }

    /// What stands where an answer belongs until the learner has given one.
    enum Placeholder {
        INSTANCE;

        @Override
        public String toString() {
            return "___";
        }
    }
}
