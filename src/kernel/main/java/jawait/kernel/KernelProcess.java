package jawait.kernel;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import jawait.kernel.analysis.CompilerSettings;
import jawait.kernel.analysis.SnippetForms;
import jawait.kernel.analysis.Surroundings;
import jawait.kernel.aot.AotCaches;
import jawait.kernel.execution.AgentLauncher;
import jawait.kernel.execution.LearnerOptions;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.history.History;
import jawait.kernel.install.Host;
import jawait.kernel.install.LearnerJars;
import jawait.kernel.magic.LibrarySettings;
import jawait.kernel.magic.Magics;
import jawait.kernel.protocol.ConnectReply;
import jawait.kernel.protocol.ConnectionFile;
import jawait.kernel.protocol.ConnectionFileException;
import jawait.kernel.protocol.MessageCodec;
import jawait.kernel.protocol.Preparation;
import jawait.kernel.protocol.Session;
import jawait.kernel.protocol.Signature;
import jawait.kernel.transport.Transport;
import jawait.kernel.transport.TransportException;
import jawait.runtime.heap.IdleCollection;

/// A running kernel: built from a connection file, ended by a shutdown request, a signal, or the
/// end of the program that started it.
final class KernelProcess implements Shutdown {

    // With the start of the next process, an interrupt is answered within three seconds.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /// As long as JupyterLab waits for completions, less the way there and back.
    private static final Duration QUESTION_PATIENCE = Duration.ofSeconds(8);

    /// A learner who reads what came out comes back later than this.
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final CountDownLatch ended = new CountDownLatch(1);

    /// Runs a kernel until it is asked to end.
    ///
    /// @param file the connection file
    /// @param environment of the process
    /// @throws ConnectionFileException if the file is missing or cannot be used
    /// @throws TransportException if a port is in use
    /// @throws IOException if the learner's jars cannot be unpacked
    /// @throws IllegalArgumentException if an option cannot be understood
    void run(Path file, Map<String, String> environment)
            throws ConnectionFileException, TransportException, IOException {
        var connection = ConnectionFile.read(file);
        var inlet = new Inlet();
        try (var sockets = new OpeningSockets(() -> open(connection, inlet));
                inlet) {
            warnIfOpenToOthers(file);
            run(connection, environment, sockets, inlet);
        }
    }

    private static Transport open(ConnectionFile connection, Inlet inlet)
            throws TransportException {
        var session =
                new Session(System.getProperty("user.name", "kernel"), InstantSource.system());
        var codec = new MessageCodec(new Signature(connection.key()));
        return Transport.open(connection, codec, session, inlet);
    }

    private void run(
            ConnectionFile connection,
            Map<String, String> environment,
            OpeningSockets sockets,
            Inlet inlet)
            throws TransportException, IOException {
        var options = LearnerOptions.from(environment);
        var outlet = new Outlet();
        var inputs = new InputDesk(outlet);
        var router = new OutputRouter(outlet, inputs, timer("held-lines"));
        var timer = timer("interrupts");
        var host = Host.current();
        var launcher = launcher(options, host);
        var writer = OneThread.named("history");
        try (var session = new ShellSession(launcher, router, timer, PATIENCE, SnippetForms::of);
                var history = History.in(host.historyFile(), writer)) {
            // However this process ends by itself, the learner's process ends before it.
            Runtime.getRuntime().addShutdownHook(new Thread(session::close, "shutdown-hook"));
            var magics =
                    Magics.standard(
                            host.kernelJar(),
                            host.cacheFolder(),
                            LibrarySettings.from(environment));
            var intelligence =
                    new CodeIntelligence(
                            session::ask,
                            () ->
                                    new CompilerSettings(
                                            launcher.compilerOptions(), session.classPath()),
                            new Surroundings(MagicUses.of(magics), Path.of("").toAbsolutePath()),
                            QUESTION_PATIENCE);
            var names = new MissingNames(intelligence::nearMisses, intelligence::typesNamed);
            var runner = new CellRunner(session, magics, router, names);
            var kernel =
                    new Kernel(
                            parts(
                                    connection,
                                    outlet,
                                    router,
                                    inputs,
                                    session,
                                    runner,
                                    history,
                                    intelligence,
                                    rest(session, timer)));
            kernel.prepare(new StartUp(session, runner, options, router::note));
            try (var transport = sockets.join()) {
                outlet.connect(transport);
                kernel.start();
                inlet.connect(kernel);
                ParentWatch.start(environment, this::begin);
                Preparation.run();
                awaitEnd();
            }
        }
    }

    /// The kernel starts all the same: on some shared drives every file looks like that.
    private static void warnIfOpenToOthers(Path file) {
        if (ConnectionFile.isOpenToOthers(file)) {
            System.getLogger(KernelProcess.class.getName())
                    .log(
                            Level.WARNING,
                            "The connection file {0} can be read by others, who can run code as you"
                                    + " with the key in it; make it yours alone (chmod 600), and put"
                                    + " JUPYTER_RUNTIME_DIR where files have permissions.",
                            file);
        }
    }

    private Kernel.Parts parts(
            ConnectionFile connection,
            Outlet outlet,
            OutputRouter router,
            InputDesk inputs,
            ShellSession session,
            CellRunner runner,
            History history,
            CodeIntelligence intelligence,
            Rest rest) {
        var ports =
                new ConnectReply(
                        connection.shellPort(),
                        connection.iopubPort(),
                        connection.stdinPort(),
                        connection.controlPort(),
                        connection.hbPort());
        return new Kernel.Parts(
                outlet, router, inputs, session, runner, history, intelligence, ports, rest, this);
    }

    /// Gives memory back in both processes.
    private static Rest rest(ShellSession session, ScheduledExecutorService timer) {
        var garbage = IdleCollection.ofThisJvm();
        return new Rest(
                timer,
                QUIET,
                () -> {
                    if (session.rest()) {
                        garbage.collectAnyway();
                    } else {
                        garbage.collect();
                    }
                });
    }

    private static AgentLauncher launcher(LearnerOptions options, Host host) throws IOException {
        var jars = LearnerJars.locate(host.kernelJar(), host.cacheFolder());
        var cache = AotCaches.agent(host.kernelJar(), jars.all());
        List<String> using =
                cache.isPresent() ? AotCaches.using(cache.get().toString()) : List.of();
        return new AgentLauncher(host.java(), jars.runtime(), jars.all(), options, using);
    }

    private static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            // Nobody interrupts main; if somebody does, it is to end the kernel.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void begin() {
        ended.countDown();
    }
}
