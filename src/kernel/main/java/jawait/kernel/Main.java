package jawait.kernel;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import jawait.kernel.aot.TrainedJar;
import jawait.kernel.install.InstallCommand;
import jawait.kernel.protocol.ConnectionFileException;
import jawait.kernel.transport.TransportException;

/// The program: a kernel when it is given a connection file, otherwise its installer.
public final class Main {

    private static final int BAD_USAGE = 2;
    private static final int FAILED = 1;

    private static final String USAGE =
            """
            Jawait, a Jupyter kernel for Java.

              java -jar jawait-kernel.jar CONNECTION_FILE      run a kernel (frontends do this)
              java -jar jawait-kernel.jar install [OPTIONS]    make it known to Jupyter
              java -jar jawait-kernel.jar uninstall [OPTIONS]  take that back
              java -jar jawait-kernel.jar --version

            install --help lists the options.
            """;

    private Main() {
        // started by the JVM
    }

    /// Runs the program and ends the JVM.
    ///
    /// @param args a connection file, or a command with its options
    public static void main(String[] args) {
        var fresh = TrainedJar.current().freshLoader();
        if (fresh.isPresent()) {
            again(fresh.get(), args);
        }
        // The learner's threads live elsewhere; nothing here may keep the process from ending.
        System.exit(run(List.of(args), System.out, System.err));
    }

    /// Runs the program as the jar has it now; ends the JVM.
    private static void again(ClassLoader loader, String[] args) {
        System.clearProperty(TrainedJar.PROPERTY);
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(Main.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the jar has no program to run", e);
        }
    }

    private static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.getFirst().equals("--help") || args.getFirst().equals("-h")) {
            (args.isEmpty() ? err : out).print(USAGE);
            return args.isEmpty() ? BAD_USAGE : 0;
        }
        return switch (args.getFirst()) {
            case "install", "uninstall" -> InstallCommand.run(args, out, err);
            case "--version" -> {
                out.println("Jawait " + Version.current());
                yield 0;
            }
            default -> kernel(args, err);
        };
    }

    private static int kernel(List<String> args, PrintStream err) {
        // Some launchers put the flag of other kernels before the file.
        var file = args.getFirst().equals("-f") && args.size() > 1 ? args.get(1) : args.getFirst();
        try {
            new KernelProcess().run(Path.of(file), System.getenv());
            return 0;
        } catch (ConnectionFileException
                | TransportException
                | IOException
                | IllegalArgumentException e) {
            err.println("The Jawait kernel cannot start. " + e.getMessage());
            return FAILED;
        }
    }
}
