package jawait.kernel.execution;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Hello;
import jawait.runtime.link.LinkReader;
import jawait.runtime.link.LinkWriter;
import jawait.runtime.link.Signal;

/// The learner's process and the two connections to it.
///
/// Commands go one at a time; signals may be sent from any thread at any time. When the process
/// ends, for whatever reason, every method that talks to it says so with an [AgentLostException].
/// It is never restarted: a new one is started in its place. Closing the connections is how the
/// process learns that the kernel has gone, so it ends in every way the kernel can end.
final class AgentProcess {

    private static final long ENDING_SECONDS = 2;

    private final Process process;
    private final ProcessOutput output;
    private final LinkReader answers;
    private final LinkWriter commands;
    private final SignalPump signals;
    private final EventPump events;
    private final List<SocketChannel> channels;

    private AgentProcess(
            Process process,
            ProcessOutput output,
            List<SocketChannel> channels,
            LinkReader answers,
            SignalPump signals,
            EventPump events) {
        this.process = process;
        this.output = output;
        this.channels = channels;
        this.answers = answers;
        this.commands = new LinkWriter(Channels.newOutputStream(channels.getFirst()));
        this.signals = signals;
        this.events = events;
    }

    /// Starts a process and waits until it has connected.
    ///
    /// @param launcher how to start it
    /// @param listener hears what it says by itself
    /// @param environment variables on top of the kernel's own
    /// @param launched hears of the process before it has connected
    /// @return the connected process
    /// @throws AgentLostException if it cannot be started or ends before it has connected
    static AgentProcess start(
            AgentLauncher launcher,
            AgentListener listener,
            Map<String, String> environment,
            Consumer<Process> launched)
            throws AgentLostException {
        try (var server = LinkServer.open()) {
            var process = launcher.launch(server.socket(), environment);
            launched.accept(process);
            var output = ProcessOutput.pump(process, listener);
            var _ = process.onExit().thenRun(() -> closeQuietly(server));
            try {
                sendToken(process, server.token());
                return connect(process, output, server, listener);
            } catch (IOException e) {
                var ending = output.ending(process);
                process.toHandle().destroyForcibly();
                throw new AgentLostException("The learner's JVM did not start: " + ending, e);
            }
        } catch (IOException e) {
            throw new AgentLostException(
                    "The learner's JVM could not be started: " + e.getMessage(), e);
        }
    }

    private static void sendToken(Process process, String token) throws IOException {
        var stdin = process.getOutputStream();
        stdin.write((token + "\n").getBytes(StandardCharsets.US_ASCII));
        stdin.flush();
    }

    private static AgentProcess connect(
            Process process, ProcessOutput output, LinkServer server, AgentListener listener)
            throws IOException {
        var commandChannel = server.accept();
        var answers = greeted(commandChannel, Hello.Role.COMMANDS, server.token());
        var eventChannel = server.accept();
        var reader = greeted(eventChannel, Hello.Role.EVENTS, server.token());
        var signals = SignalPump.start(new LinkWriter(Channels.newOutputStream(eventChannel)));
        var events = EventPump.start(reader, listener, signals);
        var channels = List.of(commandChannel, eventChannel);
        return new AgentProcess(process, output, channels, answers, signals, events);
    }

    private static LinkReader greeted(SocketChannel channel, Hello.Role role, String token)
            throws IOException {
        var reader = new LinkReader(Channels.newInputStream(channel));
        var hello = reader.readHello();
        boolean known =
                MessageDigest.isEqual(
                        hello.token().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
        if (!known || hello.role() != role) {
            channel.close();
            throw new IOException("something else connected to the agent's socket");
        }
        return reader;
    }

    /// Sends a command and waits for its answer.
    ///
    /// @param command what to do
    /// @return the answer
    /// @throws AgentLostException if the process ends before it has answered
    Answer ask(Command command) throws AgentLostException {
        return ask(List.of(command)).of(0);
    }

    /// Sends commands at once and waits for their answers: the way there and back is gone once.
    ///
    /// @param all what to do, one after the other
    /// @return the answers; fewer than commands where the process has ended meanwhile
    synchronized Answers ask(List<Command> all) {
        var given = new ArrayList<Answer>();
        try {
            commands.write(all);
            for (var _ : all) {
                given.add(answers.readAnswer());
            }
            return new Answers(given, Optional.empty());
        } catch (IOException e) {
            return new Answers(
                    given, Optional.of(new AgentLostException(output.ending(process), e)));
        }
    }

    /// Waits until everything that was printed before a [Command.Flush] has reached the listener.
    ///
    /// @param mark of the command
    /// @throws AgentLostException if the process ends meanwhile
    void awaitFlushed(long mark) throws AgentLostException {
        events.await(mark);
    }

    /// Tells the agent something, whatever it does; returns at once.
    ///
    /// @param signal what to tell
    void signal(Signal signal) {
        signals.send(signal);
    }

    /// {@return whether the process is still running}
    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends the process and every process it has started, now.
    void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // By its handle: the process itself would close its streams, and with them its last words.
        process.toHandle().destroyForcibly();
    }

    /// Waits until the process has ended and what it said has been heard.
    ///
    /// @throws InterruptedException if the waiting thread is interrupted
    void awaitEnd() throws InterruptedException {
        process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
        events.awaitEnd();
        output.awaitEnd();
        // A channel whose other end is gone stays open until it is closed here as well.
        channels.forEach(AgentProcess::closeQuietly);
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It was about to be closed anyway.
        }
    }
}
