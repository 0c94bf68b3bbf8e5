package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Thrown;
import org.junit.jupiter.api.Test;

final class ThrownChainTest {

    private static Thrown thrown(String name, Optional<Thrown> cause, Thrown... suppressed) {
        var frames = List.of(new StackTraceElement("C", name, "C.java", 1));
        return new Thrown(name, Optional.of("m " + name), frames, cause, List.of(suppressed));
    }

    @Test
    void of_tree_isOneChainInOrder() {
        var tree =
                thrown(
                        "a",
                        Optional.of(thrown("b", Optional.empty())),
                        thrown("s", Optional.empty()));

        var names = new ArrayList<String>();
        Throwable next = ThrownChain.of(tree);
        while (next != null) {
            names.add(next.getMessage() + " at " + next.getStackTrace()[0].getMethodName());
            next = next.getCause();
        }

        assertThat(names).containsExactly("m a at a", "m b at b", "m s at s");
    }
}
