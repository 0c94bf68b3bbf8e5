package jawait.kernel.execution;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import jawait.runtime.link.StandardStream;

/// Reads what the process writes to its own standard streams, past `System.out`, and remembers the
/// last words on stderr: they tell why a JVM did not start.
final class ProcessOutput {

    private static final int LAST_LINES = 12;
    private static final int BUFFER_CHARS = 8192;

    private final AgentListener listener;
    private final Deque<String> lastWords = new ArrayDeque<>();
    private final Thread out;
    private final Thread err;

    private ProcessOutput(Process process, AgentListener listener) {
        this.listener = listener;
        this.out = pump(process.getInputStream(), StandardStream.STDOUT);
        this.err = pump(process.getErrorStream(), StandardStream.STDERR);
    }

    static ProcessOutput pump(Process process, AgentListener listener) {
        var output = new ProcessOutput(process, listener);
        output.out.start();
        output.err.start();
        return output;
    }

    /// How the process ended, in a few words: its status and what it said last.
    ///
    /// @param process the process
    /// @return such as `exit status 1: Unrecognized VM option`
    String ending(Process process) {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                return "it does not answer any more";
            }
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var words = lastWords();
        return "exit status " + process.exitValue() + (words.isEmpty() ? "" : ": " + words);
    }

    void awaitEnd() throws InterruptedException {
        // A grandchild may hold the pipe open for ever; what it says later is not waited for.
        out.join(500);
        err.join(500);
    }

    private Thread pump(InputStream in, StandardStream stream) {
        return Thread.ofPlatform()
                .daemon()
                .name("agent-" + stream.name().toLowerCase(java.util.Locale.ROOT))
                .unstarted(() -> read(in, stream));
    }

    private void read(InputStream in, StandardStream stream) {
        var buffer = new char[BUFFER_CHARS];
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            int count = reader.read(buffer);
            while (count > 0) {
                hear(stream, new String(buffer, 0, count));
                count = reader.read(buffer);
            }
        } catch (IOException e) {
            // The process is gone and its pipe with it.
        }
    }

    private void hear(StandardStream stream, String text) {
        if (stream == StandardStream.STDERR) {
            remember(text);
        }
        listener.onProcessOutput(stream, text);
    }

    private void remember(String text) {
        synchronized (lastWords) {
            text.lines().filter(line -> !line.isBlank()).forEach(lastWords::addLast);
            while (lastWords.size() > LAST_LINES) {
                lastWords.removeFirst();
            }
        }
    }

    private String lastWords() {
        synchronized (lastWords) {
            return String.join("\n", lastWords);
        }
    }
}
