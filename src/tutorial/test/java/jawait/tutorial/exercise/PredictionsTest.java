package jawait.tutorial.exercise;

import static jawait.tutorial.exercise.Exercises.___;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import jawait.tutorial.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PredictionsTest {

    private static final Catalog CATALOG = Catalog.installed();

    @TempDir private Path folder;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-05-04T09:30:00Z"));

    private Progress progress;
    private Predictions predictions;

    @BeforeEach
    void open() {
        progress = new Progress(folder.resolve("progress.txt"), now::get);
        predictions = new Predictions(CATALOG, progress);
    }

    private boolean isRight(String id) {
        return Steps.of(progress, CATALOG.question(id).orElseThrow().item())
                .predictedRight()
                .orElseThrow();
    }

    @Test
    void predict_placeholder_showsTheQuestionAndRecordsNothing() {
        var report = predictions.predict("01.q2", ___, 50);

        assertThat(report.toString()).startsWith("Two fetches of 100 ms").contains("___");
        assertThat(progress.entries()).isEmpty();
    }

    @Test
    void reveal_asPredicted_saysSo() throws Exception {
        predictions.predict("01.q2", 200, 80);

        assertThat(predictions.reveal("01.q2", () -> 200L).toString())
                .startsWith("You said 200, 80 % sure, and it is 200.")
                .contains("saw(\"01.q2\", ___);")
                .contains("because(\"01.q2\", '?');");
        assertThat(isRight("01.q2")).isTrue();
    }

    @Test
    void reveal_otherThanPredicted_refutesTheBeliefBehindIt() throws Exception {
        predictions.predict("01.q2", 100, 90);

        assertThat(predictions.reveal("01.q2", () -> 200).toString())
                .contains("You said 100, 90 % sure. It is 200.")
                .contains("Sure and surprised")
                .contains("It is common to think that awaiting makes things run together.");
        assertThat(isRight("01.q2")).isFalse();
    }

    @Test
    void reveal_editedCell_gradesByWhatTheCodeGivesNow() throws Exception {
        predictions.predict("01.q2", 100, 90);
        predictions.reveal("01.q2", () -> 200);

        predictions.reveal("01.q2", () -> 100);

        assertThat(isRight("01.q2")).isTrue();
    }

    @Test
    void predict_second_doesNotReplaceTheFirst() throws Exception {
        predictions.predict("01.q2", 100, 90);

        assertThat(predictions.predict("01.q2", 200, 90).toString())
                .isEqualTo("Noted: 200. Your first guess, 100, is the one that counts.");
        predictions.reveal("01.q2", () -> 200);
        assertThat(isRight("01.q2")).isFalse();
    }

    @Test
    void predict_afterTheRun_doesNotCount() throws Exception {
        assertThat(predictions.reveal("01.q2", () -> 200).toString())
                .contains("You made no guess before.");

        assertThat(predictions.predict("01.q2", 200, 99).toString()).contains("does not count");
        assertThat(Steps.of(progress, CATALOG.question("01.q2").orElseThrow().item()).prediction())
                .isEmpty();
    }

    @Test
    void predict_unknownQuestionOrPercentage_saysWhatThereIs() {
        assertThatThrownBy(() -> predictions.predict("01.q99", 1, 50))
                .hasMessage(
                        "there is no question \"01.q99\"; there are 01.q1, 01.q2, 01.q3, 01.q4,"
                                + " 01.q5");
        assertThatThrownBy(() -> predictions.predict("01.q2", 1, 101))
                .hasMessageContaining("0 to 100, not 101");
    }

    @Test
    void saw_comparesWithTheRun() throws Exception {
        predictions.reveal("01.q2", () -> 200);

        assertThat(predictions.saw("01.q2", 200).toString()).startsWith("Yes");
        assertThat(predictions.saw("01.q2", 100).toString())
                .isEqualTo("Look again: the run gave 200, not 100.");
    }

    @Test
    void because_wrongReason_isRefuted_andTheRightOneIsNot() {
        assertThat(predictions.because("01.q2", 'C').toString())
                .startsWith("It is common to think");
        assertThat(predictions.because("01.q2", 'a').toString()).startsWith("Yes: because");
        assertThat(predictions.because("01.q2", 'Z').toString()).contains("'A' to 'C'");
    }

    @Test
    void review_bringsTheMissedBack_andAgainAfterDays() throws Exception {
        var review = new Review(CATALOG, progress);
        predictions.predict("01.q2", 100, 90);
        predictions.reveal("01.q2", () -> 200);
        predictions.predict("01.q3", 100, 90);
        predictions.reveal("01.q3", () -> 100);

        assertThat(review.due()).extracting(q -> q.item().id()).containsExactly("01.q2");
        assertThat(review.report().toString()).contains("recall(\"01.q2\", ___, 50)");
        predictions.recall("01.q2", 200, 90);
        assertThat(review.due()).isEmpty();
        now.set(now.get().plus(Duration.ofDays(2)));
        assertThat(review.due()).hasSize(1);
        predictions.recall("01.q2", 200, 90);
        now.set(now.get().plus(Duration.ofDays(6)));
        assertThat(review.due()).isEmpty();
        now.set(now.get().plus(Duration.ofDays(1)));
        assertThat(review.due()).hasSize(1);
        predictions.recall("01.q2", 100, 90);
        assertThat(review.due()).hasSize(1);
    }
}
