package jawait.tutorial.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jawait.tutorial.progress.Entry;
import jawait.tutorial.progress.Progress;

/// Brings back what was missed: at once, and again after 2, 7 and 30 days, each time it is right. A
/// wrong answer begins anew.
///
/// Source: the testing and spacing effects, Cepeda et al., *Distributed practice in verbal recall
/// tasks*, Psychological Bulletin 132 (2006).
final class Review {

    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(30));

    private static final int MOST = 5;

    private final Catalog catalog;
    private final Progress progress;

    Review(Catalog catalog, Progress progress) {
        this.catalog = catalog;
        this.progress = progress;
    }

    /// The questions that are due now, at most five, as cells to be filled in.
    Report report() {
        var due = due();
        if (due.isEmpty()) {
            return Report.of(
                    "Nothing is due: what you have missed so far has come back and was right, or is"
                            + " resting until another day.");
        }
        var count = due.size() == 1 ? "One question comes" : due.size() + " questions come";
        var report = Report.of(count + " back. Answer in a cell of their own:");
        for (var question : due) {
            report =
                    report.with("**" + question.item().id() + "** " + question.text())
                            .withCode("recall(\"%s\", ___, 50)".formatted(question.item().id()));
        }
        return report;
    }

    List<Question> due() {
        var entries = progress.entries();
        var now = progress.clock().instant();
        var due = new ArrayList<Question>();
        for (var question : catalog.questions()) {
            if (isDue(Steps.of(entries, question.item()), now) && due.size() < MOST) {
                due.add(question);
            }
        }
        return due;
    }

    private static boolean isDue(Steps steps, Instant now) {
        if (!steps.missed()) {
            return false;
        }
        int right = 0;
        var last = Instant.MIN;
        for (Entry entry : steps.all(Steps.RECALLED)) {
            right = Steps.isWrong(entry) ? 0 : right + 1;
            last = entry.at();
        }
        return right < PAUSES.size() && !last.isAfter(now.minus(PAUSES.get(right)));
    }
}
