package jawait.runtime.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jawait.runtime.link.Answer;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.Command;
import jawait.runtime.link.Event;
import jawait.runtime.link.Hello;
import jawait.runtime.link.LinkReader;
import jawait.runtime.link.LinkWriter;
import jawait.runtime.link.Signal;
import jawait.runtime.link.StandardStream;

/// The other side of the link: starts a real agent and drives it.
final class TestKernel implements AutoCloseable {

    static final Duration DEADLINE = Duration.ofSeconds(30);
    static final String TOKEN = "secret";

    private static final Path JAR = Path.of(System.getProperty("jawait.runtime.jar"));

    /// A connection and what the agent said first.
    record Opened(Hello hello, SocketChannel connection) {}

    private final Process process;
    private final List<Opened> opened = new ArrayList<>();
    private final LinkWriter commands;
    private final LinkReader answers;
    private final LinkWriter signals;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private long lastMark;

    /// Starts an agent.
    ///
    /// @param folder for the socket
    /// @param jvmOptions in front of `-jar`
    TestKernel(Path folder, String... jvmOptions) throws IOException {
        var path = folder.resolve("link");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            process = start(path, jvmOptions);
            accept(server);
            accept(server);
        }
        var command = opened(Hello.Role.COMMANDS).connection();
        commands = new LinkWriter(Channels.newOutputStream(command));
        answers = new LinkReader(Channels.newInputStream(command));
        signals = new LinkWriter(Channels.newOutputStream(opened(Hello.Role.EVENTS).connection()));
        Thread.ofVirtual().start(this::readEvents);
    }

    static Path jar() {
        return JAR;
    }

    private static Process start(Path socket, String... jvmOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(jvmOptions));
        command.addAll(List.of("-jar", JAR.toString(), socket.toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().write((TOKEN + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    private void accept(ServerSocketChannel server) throws IOException {
        var connection = server.accept();
        var hello = new LinkReader(Channels.newInputStream(connection)).readHello();
        opened.add(new Opened(hello, connection));
    }

    private void readEvents() {
        var in = Channels.newInputStream(opened(Hello.Role.EVENTS).connection());
        var reader = new LinkReader(in);
        try {
            while (true) {
                events.add(reader.readEvent());
            }
        } catch (IOException e) {
            // the agent is gone; whoever waits for events finds out by its deadline
        }
    }

    Process process() {
        return process;
    }

    Opened opened(Hello.Role role) {
        return opened.stream()
                .filter(each -> each.hello().role() == role)
                .findFirst()
                .orElseThrow();
    }

    Answer ask(Command command) {
        try {
            commands.write(command);
            return answers.readAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(Signal signal) {
        try {
            signals.write(signal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer load(List<ClassBytes> classes) {
        return ask(new Command.Load(classes));
    }

    /// Compiles, loads and runs a method body.
    Answer run(long cell, String name, String body) {
        var loaded = load(Sources.doing(name, body));
        return loaded.equals(new Answer.Loaded(List.of())) ? invoke(cell, name) : loaded;
    }

    Answer invoke(long cell, String className) {
        return ask(new Command.Invoke(cell, className, "do_it$", true));
    }

    /// Compiles, loads and runs a method body, and interrupts it once it has printed "ready".
    Answer interrupt(long cell, String name, String body) throws Exception {
        load(Sources.doing(name, "System.out.println(\"ready\"); " + body));
        var answer = CompletableFuture.supplyAsync(() -> invoke(cell, name));
        awaitOutput("ready");
        send(new Signal.Interrupt(cell));
        return answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits for an event that has not been looked at.
    Event next() throws InterruptedException {
        var event = events.poll(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
            throw new AssertionError("no event within " + DEADLINE);
        }
        return event;
    }

    /// Flushes and gives the events up to the mark.
    List<Event> flush() throws InterruptedException {
        lastMark++;
        ask(new Command.Flush(lastMark));
        var before = new ArrayList<Event>();
        var event = next();
        while (!event.equals(new Event.Flushed(lastMark))) {
            before.add(event);
            event = next();
        }
        return before;
    }

    /// What one cell printed to one stream, up to a flush.
    String printed(long cell, StandardStream stream) throws InterruptedException {
        var text = new StringBuilder();
        for (var event : flush()) {
            if (event instanceof Event.Output output
                    && output.cell() == cell
                    && output.stream() == stream) {
                text.append(output.text());
            }
        }
        return text.toString();
    }

    /// Waits for a piece of output that contains something.
    void awaitOutput(String part) throws InterruptedException {
        var seen = new StringBuilder();
        while (seen.indexOf(part) < 0) {
            if (next() instanceof Event.Output output) {
                seen.append(output.text());
            }
        }
    }

    /// Waits for the code to read input; what it prints meanwhile is not looked at.
    Event.InputRequest awaitInputRequest() throws InterruptedException {
        while (true) {
            if (next() instanceof Event.InputRequest request) {
                return request;
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        for (var each : opened) {
            each.connection().close();
        }
    }
}
