package jawait.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CaptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    described-only        | A was described but never started, so nothing of it ran.
                    one-by-one            | B was started only after A had been awaited, so nothing overlapped.
                    all-at-once           | A and B were in flight together: 160 ms of waiting and computing took 100 ms.
                    main-alone            | No task was started: main did everything itself, one thing after the other.
                    awaited-twice         | Only A was started: there was nothing to overlap with it.
                    started-runs-on-its-own | A ran while main did something else: that saved 60 ms.
                    compute-on-one-worker | C1, C2, C3 and C4 were in flight together, and yet nothing was saved: one worker computes one thing at a time.
                    leaked                | A was still running when main ended.
                    failure-of-main       | main failed: IOException: no route to A.
                    failure-never-awaited | A ran while main did something else: that saved 40 ms. A failed and nobody awaited it, so nobody saw the exception.
                    deadlock              | Deadlock: main waits for A, A waits for B, B waits for A; none of them can go on. Await only tasks that do not wait for you.
                    """)
    void caption_saysWhatThereIsToSee(String scenario, String caption) {
        var run =
                Scenarios.all().stream()
                        .filter(s -> s.name().equals(scenario))
                        .findFirst()
                        .orElseThrow()
                        .run();

        assertThat(Panel.of(run).caption()).isEqualTo(caption);
    }
}
