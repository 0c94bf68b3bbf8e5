package jawait.kernel.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A way to ask Python where its environment is.
@FunctionalInterface
public interface Python {

    /// Its `sys.prefix`.
    ///
    /// @return the folder, or empty if no Python answers
    Optional<Path> prefix();

    /// The first Python on the `PATH` that answers.
    ///
    /// @param patience how long one Python may take to answer before the next is asked
    /// @return a Python that is started anew for each question
    static Python onPath(Duration patience) {
        // "py" is the launcher of Windows, where "python3" may be a link to a shop.
        return () ->
                List.of("python3", "python", "py").stream()
                        .flatMap(program -> ask(program, patience).stream())
                        .findFirst();
    }

    private static Optional<Path> ask(String program, Duration patience) {
        // Python writes UTF-8 bytes itself: its text layer would follow the locale.
        var question =
                "import sys; sys.stdout.buffer.write(sys.prefix.encode('utf-8', 'surrogateescape'))";
        try {
            var process =
                    new ProcessBuilder(program, "-c", question)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return answer(process, patience);
        } catch (IOException | UncheckedIOException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<Path> answer(Process process, Duration patience) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    || process.exitValue() != 0) {
                return Optional.empty();
            }
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
