package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jawait.runtime.link.Thrown;
import org.junit.jupiter.api.Test;

final class ThrownsTest {

    private static final StackTraceElement SNIPPET = frame("REPL.$JShell$1", "do_it$");
    private static final StackTraceElement LIBRARY = frame("java.util.List", "of");
    private static final StackTraceElement METHOD = frame("java.lang.reflect.Method", "invoke");
    private static final StackTraceElement ACCESSOR =
            frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke");
    private static final StackTraceElement AGENT = frame("jawait.runtime.agent.Agent", "main");

    @Test
    void of_causesAndSuppressed_hasThemAll() {
        var thrown = new IllegalStateException("outer", new Error("cause"));
        thrown.addSuppressed(new RuntimeException("beside"));

        var described = Throwns.of(thrown);

        assertThat(described.className()).isEqualTo("java.lang.IllegalStateException");
        assertThat(described.message()).isEqualTo(Optional.of("outer"));
        assertThat(described.cause().flatMap(Thrown::message)).isEqualTo(Optional.of("cause"));
        assertThat(described.suppressed())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).isEqualTo(Optional.of("beside")));
    }

    @Test
    void of_cycle_listsEachOnce() {
        var first = new RuntimeException("first");
        var second = new RuntimeException("second", first);
        first.initCause(second);

        assertThat(Throwns.of(first).cause().orElseThrow().cause()).isEmpty();
    }

    @Test
    void of_longChain_ends() {
        Throwable chain = new Error("root");
        for (int i = 0; i < 1000; i++) {
            chain = new RuntimeException(chain);
        }

        assertThat(depth(Throwns.of(chain))).isEqualTo(32);
    }

    @Test
    void of_manySuppressed_listsAHundredInAll() {
        var thrown = new RuntimeException();
        IntStream.range(0, 1000).forEach(i -> thrown.addSuppressed(new Error("" + i)));

        assertThat(Throwns.of(thrown).suppressed()).hasSize(99);
    }

    @Test
    void of_exceptionWhoseMethodsThrow_leavesOutWhatTheyWouldHaveSaid() {
        var hostile =
                new RuntimeException() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        throw new StackOverflowError();
                    }

                    @Override
                    public synchronized Throwable getCause() {
                        throw this;
                    }
                };

        var described = Throwns.of(hostile);

        assertThat(described.message()).isEmpty();
        assertThat(described.cause()).isEmpty();
    }

    @Test
    void of_callBySnippet_endsAtTheSnippet() {
        assertThat(frames(LIBRARY, SNIPPET, ACCESSOR, METHOD, AGENT, AGENT))
                .containsExactly(LIBRARY, SNIPPET);
    }

    @Test
    void of_learnersOwnReflection_isKept() {
        assertThat(frames(LIBRARY, ACCESSOR, METHOD, SNIPPET, ACCESSOR, METHOD, AGENT))
                .containsExactly(LIBRARY, ACCESSOR, METHOD, SNIPPET);
    }

    @Test
    void of_agentBetweenOthers_isLeftOut() {
        assertThat(frames(LIBRARY, AGENT, SNIPPET)).containsExactly(LIBRARY, SNIPPET);
    }

    @Test
    void of_traceOfAnotherThread_isKept() {
        assertThat(frames(SNIPPET, METHOD)).containsExactly(SNIPPET, METHOD);
    }

    @Test
    void of_hugeTrace_isCutAsTheJvmDoes() {
        var huge = new StackTraceElement[100_000];
        Arrays.fill(huge, SNIPPET);

        assertThat(frames(huge)).hasSize(1024);
    }

    private static List<StackTraceElement> frames(StackTraceElement... frames) {
        var thrown = new RuntimeException();
        thrown.setStackTrace(frames);
        return Throwns.of(thrown).frames();
    }

    private static StackTraceElement frame(String className, String method) {
        return new StackTraceElement(className, method, "A.java", 1);
    }

    private static int depth(Thrown thrown) {
        return 1 + thrown.cause().map(ThrownsTest::depth).orElse(0);
    }
}
