package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Thrown;
import org.junit.jupiter.api.Test;

final class ThrownReportTest {

    private static final StackTraceElement OWN = new StackTraceElement("", "greet", "#5@12@3", 2);
    private static final StackTraceElement TOP = new StackTraceElement("", "", "#6@13@1", 1);
    private static final StackTraceElement JDK =
            new StackTraceElement(
                    null, "java.base", null, "java.lang.Integer", "parseInt", "Integer.java", 652);

    private static Thrown thrown(String name, String message, StackTraceElement... frames) {
        return new Thrown(name, Optional.of(message), List.of(frames), Optional.empty(), List.of());
    }

    private static String plain(Thrown thrown) {
        var lines = ThrownReport.of(thrown).traceback();
        return String.join("\n", lines).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Test
    void of_ownFrames_areLinesOfCells() {
        assertThat(plain(thrown("java.lang.IllegalStateException", "boom", OWN, TOP)))
                .isEqualTo(
                        """
                        IllegalStateException: boom
                            at greet (cell 12, line 4)
                            at cell 13, line 1\
                        """);
    }

    @Test
    void of_framesOfTheJdk_areFoldedBehindTheFirst() {
        assertThat(plain(thrown("X", "m", JDK, JDK, JDK, TOP)))
                .isEqualTo(
                        """
                        X: m
                            at java.lang.Integer.parseInt (Integer.java:652)
                            … 2 frames of the JDK
                            at cell 13, line 1\
                        """);
    }

    @Test
    void of_endlessRecursion_isCounted() {
        var frames = Collections.nCopies(1000, OWN).toArray(StackTraceElement[]::new);

        assertThat(plain(thrown("java.lang.StackOverflowError", "", frames)))
                .endsWith("at greet (cell 12, line 4)\n    … the same 999 times more");
    }

    @Test
    void of_causesAndSuppressed_areKept() {
        var cause = thrown("java.io.IOException", "disk", TOP);
        var suppressed = thrown("java.lang.RuntimeException", "close", TOP);
        var top =
                new Thrown(
                        "REPL.$JShell$11$Mine",
                        Optional.empty(),
                        List.of(),
                        Optional.of(cause),
                        List.of(suppressed));

        assertThat(plain(top))
                .isEqualTo(
                        """
                        Mine
                            Suppressed: RuntimeException: close
                                at cell 13, line 1
                        Caused by: IOException: disk
                            at cell 13, line 1\
                        """);
    }
}
