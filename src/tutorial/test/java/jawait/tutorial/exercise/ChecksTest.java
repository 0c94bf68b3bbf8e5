package jawait.tutorial.exercise;

import static jawait.tutorial.Tasks.await;
import static jawait.tutorial.Tasks.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jawait.runtime.EndedCell;
import jawait.tutorial.course.ShortVersion;
import jawait.tutorial.progress.Entry;
import jawait.tutorial.progress.Item;
import jawait.tutorial.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksTest {

    @TempDir private Path folder;

    private Progress progress;
    private Checks checks;

    @BeforeEach
    void open() {
        var clock = InstantSource.fixed(Instant.parse("2026-05-04T09:30:00Z"));
        progress = new Progress(folder.resolve("progress.txt"), clock);
        checks = new Checks(progress, () -> 42);
    }

    @Test
    void check_right_saysHowManyAssertionsHeldAndShowsTheSolution() {
        var verdict =
                checks.check(
                        ShortVersion.BOTH,
                        (a, b) -> {
                            start(a);
                            start(b);
                            return await(a) + await(b);
                        });

        assertThat(verdict).isInstanceOf(Verdict.Passed.class);
        assertThat(verdict.toString())
                .contains("assertions held. This check has rejected 6 known wrong solutions.")
                .contains("start(b);");
        assertThat(verdict.toMimeBundle().data()).containsKeys("text/plain", "text/markdown");
    }

    @Test
    void check_sequential_saysWhatWasDoneExpectedAndSeen_andTheBelief() {
        var verdict = checks.check(ShortVersion.BOTH, (a, b) -> await(start(a)) + await(start(b)));

        assertThat(verdict.toString())
                .containsSubsequence(
                        "both at once",
                        "I ran:    both(",
                        "Expected:",
                        "are under way at the same time",
                        "Seen:",
                        "one began when the other had ended",
                        "It is common to think that awaiting makes things run together.",
                        "assertions have run.",
                        "hint(ShortVersion.BOTH)");
    }

    @Test
    void check_throwing_namesTheExceptionAndNoBelief() {
        var verdict =
                checks.check(
                        ShortVersion.BOTH,
                        (a, _) -> {
                            throw new java.util.NoSuchElementException("no " + a.name());
                        });

        assertThat(verdict.toString())
                .contains("Seen:     it threw NoSuchElementException: no ")
                .doesNotContain("It is common to think");
    }

    @Test
    void check_stub_isNotStarted_andNotCounted() {
        var verdict = checks.check(ShortVersion.BOTH, (_, _) -> Exercises.todo());

        assertThat(verdict.toString()).contains("not started yet");
        assertThat(progress.entries()).isEmpty();
    }

    @Test
    void check_withoutAnyAssertion_fails() {
        var empty =
                Exercise.<String>of(
                        ShortVersion.class, new Item("01.both", 1), "empty", (_, _) -> {});

        assertThat(checks.check(empty, "x").toString()).contains("none ran");
    }

    @Test
    void check_sameBeliefTwice_offersTheHint() {
        checks.check(ShortVersion.BOTH, (a, b) -> await(start(a)) + await(start(b)));

        assertThat(
                        checks.check(ShortVersion.BOTH, (a, b) -> await(start(a)) + await(start(b)))
                                .toString())
                .contains("The same as before");
    }

    @Test
    void hint_threeThenTheSolution_theFirstAfterTheLastFailure() {
        checks.check(ShortVersion.BOTH, (a, b) -> await(start(a)) + await(start(b)));

        assertThat(checks.hint(ShortVersion.BOTH).toString())
                .startsWith("Hint 1 of 3. Your text is right.");
        assertThat(checks.hint(ShortVersion.BOTH).toString()).startsWith("Hint 2 of 3.");
        assertThat(checks.hint(ShortVersion.BOTH).toString()).contains("___;");
        assertThat(checks.hint(ShortVersion.BOTH).toString())
                .startsWith("The worked solution.")
                .contains("Another way:");
    }

    @Test
    void reset_keepsTheLastAttempt_andBeginsTheHintsAnew() throws IOException {
        var resets = new Resets(progress, new Attempts(folder.resolve("attempts")));
        resets.remember(ShortVersion.BOTH);
        resets.cellEnded(new EndedCell(1, "1", "String both(...) { my code }", List.of()));
        checks.hint(ShortVersion.BOTH);

        var report = resets.reset(ShortVersion.BOTH);

        assertThat(report.toString())
                .contains("return todo();")
                .contains("check(ShortVersion.BOTH")
                .contains("restore(ShortVersion.BOTH)");
        assertThat(resets.restore(ShortVersion.BOTH).toString()).contains("{ my code }");
        assertThat(checks.hint(ShortVersion.BOTH).toString()).startsWith("Hint 1 of 3.");
    }

    @Test
    void reset_untouchedStub_isNotKeptAsAnAttempt() throws IOException {
        var resets = new Resets(progress, new Attempts(folder.resolve("attempts")));
        resets.remember(ShortVersion.BOTH);
        resets.cellEnded(new EndedCell(1, "1", "return todo();", List.of()));

        assertThat(resets.restore(ShortVersion.BOTH).toString()).contains("No attempt");
    }

    @Test
    void attempts_beyondTwenty_keepTheNewest() throws IOException {
        var attempts = new Attempts(folder.resolve("attempts"));
        for (int i = 1; i <= 30; i++) {
            attempts.keep(ShortVersion.BOTH.item(), "attempt " + i);
        }

        assertThat(attempts.last(ShortVersion.BOTH.item())).hasValue("attempt 30");
        assertThat(folder.resolve("attempts")).isDirectoryContaining("glob:**01.both@1.11.java");
        assertThat(folder.resolve("attempts").resolve("01.both@1.10.java")).doesNotExist();
    }

    @Test
    void progress_showsWhatIsDone_andWhereToGoOn() {
        checks.check(
                ShortVersion.BOTH,
                (a, b) -> {
                    start(a);
                    start(b);
                    return await(a) + await(b);
                });

        var picture = ProgressPicture.of(Catalog.installed(), progress);

        assertThat(picture.toString())
                .contains("01 The short version")
                .contains("○●○")
                .contains("Go on with question 1 of 01-the-short-version.ipynb.");
        assertThat(picture.toMimeBundle().data().get("image/svg+xml"))
                .startsWith("<svg ")
                .doesNotContain("<script")
                .doesNotContain(" id=");
        assertThat(progress.entries()).extracting(Entry::verb).containsExactly("passed");
    }
}
