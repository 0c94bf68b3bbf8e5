package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/// JShells for tests, in the state that a kernel starts with.
final class Shells {

    private Shells() {}

    static JShell start(String... options) {
        var all = new ArrayList<String>();
        all.addAll(CompilerSettings.ofRunningJdk().options());
        all.addAll(List.of(options));
        JShell shell =
                JShell.builder()
                        .executionEngine("local")
                        .compilerOptions(all.toArray(String[]::new))
                        .build();
        run(shell, "import module java.base;");
        return shell;
    }

    /// A shell that only the test uses.
    static ShellAccess access(JShell shell) {
        return new ShellAccess() {
            @Override
            public <T> Optional<T> ask(Function<JShell, T> question, Duration patience) {
                return Optional.of(question.apply(shell));
            }
        };
    }

    static void run(JShell shell, String snippet) {
        assertThat(shell.eval(snippet))
                .as(snippet)
                .first()
                .satisfies(event -> assertThat(event.status()).isEqualTo(Snippet.Status.VALID));
    }
}
