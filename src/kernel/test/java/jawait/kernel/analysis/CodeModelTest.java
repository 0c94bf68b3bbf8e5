package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CodeModelTest {

    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = Shells.start();
        Shells.run(shell, "var numbers = List.of(1, 2);");
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    /// A JShell that can be looked at once; from then on a snippet is being compiled.
    private static final class SoonBusy implements ShellAccess {

        private boolean busy;

        @Override
        public <T> Optional<T> ask(Function<JShell, T> question, Duration patience) {
            if (busy) {
                return Optional.empty();
            }
            busy = true;
            return Optional.of(question.apply(shell));
        }
    }

    private static List<String> complete(CodeModel model, String code) {
        return new Completer(model, Surroundings.none())
                .complete(code, code.length()).items().stream().map(Completion::text).toList();
    }

    @Test
    void ask_whileASnippetIsCompiled_seesWhatWasDeclaredBefore() {
        var model = new CodeModel(new SoonBusy(), CompilerSettings::ofRunningJdk);
        assertThat(complete(model, "numb")).contains("numbers");
        assertThat(complete(model, "numb")).contains("numbers");
    }

    @Test
    void ask_whereTheWaitIsInterrupted_isEmpty_andTheThreadStaysInterrupted() {
        var model =
                new CodeModel(
                        new ShellAccess() {
                            @Override
                            public <T> Optional<T> ask(
                                    Function<JShell, T> question, Duration patience)
                                    throws InterruptedException {
                                throw new InterruptedException("expected by this test");
                            }
                        },
                        CompilerSettings::ofRunningJdk);
        assertThat(complete(model, "\"\".isBl")).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void ask_fromTwoThreadsAtATime_answersBoth() throws InterruptedException {
        var model = new CodeModel(Shells.access(shell), CompilerSettings::ofRunningJdk);
        var start = new CountDownLatch(1);
        var answers = new ConcurrentLinkedQueue<List<String>>();
        var threads =
                List.of("numbers.strea", "numbers.strea", "numbers.strea").stream()
                        .map(code ->
                                Thread.ofPlatform()
                                        .start(() -> {
                                            await(start);
                                            for (int i = 0; i < 5; i++) {
                                                answers.add(complete(model, code));
                                            }
                                        }))
                        .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(15).containsOnly(List.of("stream"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
