package jawait.runtime.agent;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import jawait.runtime.host.Hosts;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;

/// Starts the learner's JVM: `java -jar jawait-runtime.jar SOCKET`, with the kernel's token as the
/// first line of standard input.
///
/// The main thread runs the learner's code. Threads of the agent read commands and signals, send
/// events and interrupt the main thread; when the kernel is gone they end the process.
public final class Agent {

    private static final long OUTBOX_BYTES = 8 << 20;
    private static final int USAGE = 64;
    private static final int NO_KERNEL = 69;

    private Agent() {
        // started by the JVM
    }

    /// Runs until the kernel closes the link, and ends the process then.
    ///
    /// @param args path of the kernel's socket
    public static void main(String[] args) {
        var lifeline = new Lifeline(new FileOutputStream(FileDescriptor.err));
        if (args.length != 1) {
            lifeline.warn("usage: java -jar jawait-runtime.jar SOCKET (the kernel starts it)");
            System.exit(USAGE);
        }
        try {
            run(Path.of(args[0]), lifeline);
        } catch (IOException e) {
            lifeline.warn("cannot reach the kernel at " + args[0] + ": " + e);
            System.exit(NO_KERNEL);
        } catch (Throwable e) {
            lifeline.fail("main", e);
        }
    }

    private static void run(Path socket, Lifeline lifeline) throws IOException {
        var token = firstLine(new FileInputStream(FileDescriptor.in));
        var link = Link.open(socket, token, ProcessHandle.current().pid());
        var main = Thread.currentThread();
        var outbox = new Outbox(OUTBOX_BYTES, System::nanoTime);
        var input = new StandardInput(new OpenRequests<>(outbox));
        var streams = new StandardStreams(outbox, input);
        var interrupter = new Interrupter(main);
        var loader = new SnippetLoader(ClassLoader.getSystemClassLoader(), lifeline);
        var host = new CellHost(outbox);
        var invocation = new Invocation(loader, streams, outbox, interrupter, host);
        var failures = new UncaughtExceptions(streams);
        var comms = new CommLanes(outbox, failures, loader);
        var commands = new LinkedBlockingQueue<Command>();
        var mainLoop = new MainLoop<Answer>();
        var handler = new CommandHandler(mainLoop, main, invocation, loader, outbox);

        Questions.install(mainLoop, invocation);
        streams.install();
        LogSettings.install();
        Hosts.connect(host);
        Hosts.connect(new CellInput(input, outbox));
        Hosts.connect(comms);
        Thread.setDefaultUncaughtExceptionHandler(failures);
        main.setContextClassLoader(loader);
        start("interrupter", interrupter, lifeline);
        start("events", new EventWriter(outbox, Link.out(link.events()), lifeline), lifeline);
        start(
                "signals",
                new SignalLoop(Link.in(link.events()), interrupter, input, comms, lifeline),
                lifeline);
        start("reader", new CommandReader(Link.in(link.commands()), commands, lifeline), lifeline);
        var loop = new CommandLoop(commands, Link.out(link.commands()), handler, lifeline);
        start(
                "commands",
                () -> {
                    WarmUp.weave(loader);
                    loop.run();
                },
                lifeline);
        AgentThread.atExit("last output", outbox::drain, lifeline);
        WarmUp.show();
        mainLoop.run();
    }

    private static void start(String name, Runnable work, Lifeline lifeline) {
        AgentThread.start(name, work, lifeline);
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit >= 0 && unit != '\n'; unit = in.read()) {
            line.write(unit);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
