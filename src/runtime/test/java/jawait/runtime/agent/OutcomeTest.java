package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import jawait.runtime.MimeBundle;
import jawait.runtime.link.Answer;
import jdk.jshell.spi.SPIResolutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OutcomeTest {

    private final Cell cell = new Cell(1, Thread.currentThread());

    static Stream<Throwable> signsOfStop() {
        var suppressing = new RuntimeException();
        suppressing.addSuppressed(new InterruptedException());
        return Stream.of(
                new EndOfCell.Stop(),
                new ExecutionException(new EndOfCell.Stop()),
                new InterruptedException(),
                new ClosedByInterruptException(),
                new RuntimeException(new RuntimeException(new InterruptedException())),
                suppressing);
    }

    @ParameterizedTest
    @MethodSource("signsOfStop")
    void of_signOfStopInAStoppedCell_isStopped(Throwable sign) {
        cell.endWith(new EndOfCell.Stop());

        assertThat(Outcome.of(cell, sign)).isEqualTo(new Answer.Stopped());
    }

    @ParameterizedTest
    @MethodSource("signsOfStop")
    void of_signOfStopInAnotherCell_isThrown(Throwable sign) {
        assertThat(Outcome.of(cell, sign)).isInstanceOf(Answer.Threw.class);
    }

    @Test
    void of_otherExceptionInAStoppedCell_isThrown() {
        cell.endWith(new EndOfCell.Stop());

        assertThat(Outcome.of(cell, new IllegalStateException())).isInstanceOf(Answer.Threw.class);
    }

    @Test
    void of_valueAfterExit_isExited() {
        cell.endWith(new EndOfCell.Exit(3));

        assertThat(Outcome.of(cell, new Answer.NoValue())).isEqualTo(new Answer.Exited(3));
    }

    @Test
    void of_exceptionAfterExit_isExited() {
        cell.endWith(new EndOfCell.Exit(3));

        assertThat(Outcome.of(cell, new IllegalStateException())).isEqualTo(new Answer.Exited(3));
    }

    @Test
    void of_valueAfterStop_isTheValue() {
        cell.endWith(new EndOfCell.Stop());
        var value = new Answer.Value(MimeBundle.text("7"));

        assertThat(Outcome.of(cell, value)).isEqualTo(value);
    }

    @Test
    void of_noValueAfterStop_isStopped() {
        cell.endWith(new EndOfCell.Stop());

        assertThat(Outcome.of(cell, new Answer.NoValue())).isEqualTo(new Answer.Stopped());
    }

    @Test
    void of_resolutionException_isUnresolved() {
        assertThat(Outcome.of(cell, new SPIResolutionException(7)))
                .isInstanceOfSatisfying(
                        Answer.Unresolved.class,
                        answer -> assertThat(answer.snippetId()).isEqualTo(7));
    }
}
