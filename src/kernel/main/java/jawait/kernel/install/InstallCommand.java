package jawait.kernel.install;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The commands `install` and `uninstall`. Stateless and therefore thread-safe.
public final class InstallCommand {

    private final Host host;
    private final Trainer trainer;
    private final PrintStream out;

    private InstallCommand(Host host, Trainer trainer, PrintStream out) {
        this.host = host;
        this.trainer = trainer;
        this.out = out;
    }

    /// Carries out one command. On failure everything is as it was before, and one sentence on
    /// `err` says why and what to do.
    ///
    /// @param args the command and its options
    /// @param out for what was done
    /// @param err for a refusal
    /// @return the exit status: 0 if it is done, 1 if it cannot be done here, 2 if the command line
    ///   is wrong
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        return run(args, Host::current, Trainer.rehearsing(), out, err);
    }

    /// The same on another machine.
    static int run(
            List<String> args,
            Supplier<Host> host,
            Trainer trainer,
            PrintStream out,
            PrintStream err) {
        try {
            var request = Arguments.parse(args);
            new InstallCommand(host.get(), trainer, out).carryOut(request);
            return 0;
        } catch (InstallException e) {
            err.println(e.getMessage());
            return e.exitStatus();
        } catch (InvalidPathException e) {
            // The home folder, or one that a variable names.
            err.println(InstallException.unreadable(e.getInput()).getMessage());
            return 1;
        }
    }

    private void carryOut(Request request) throws InstallException {
        switch (request) {
            case Request.Install install -> install(install);
            case Request.Uninstall uninstall -> uninstall(uninstall);
            case Request.Help _ -> out.print(Arguments.USAGE);
        }
    }

    private void install(Request.Install request) throws InstallException {
        checkHost();
        var target = request.place().kernels(host).resolve(request.name());
        var occupant = Occupant.of(target);
        if (occupant instanceof Occupant.Foreign(String description) && !request.replace()) {
            throw InstallException.failure(
                    target
                            + " holds "
                            + description
                            + ": give --replace to overwrite it, or --name for another name.");
        }
        var spec =
                new Kernelspec(
                        request.displayName(),
                        host.java().toString(),
                        host.version(),
                        env(occupant),
                        Optional.empty());
        write(target, spec);
        report(request, target, occupant);
        if (request.training()) {
            train(target, spec);
        }
    }

    /// The kernel is installed by now, and works whatever becomes of this.
    private void train(Path target, Kernelspec spec) {
        out.println("Rehearsing its start, so that the next ones take about half the time …");
        try {
            trainer.train(target, spec);
        } catch (IOException e) {
            out.println(
                    "It works, but starts more slowly than it could: "
                            + e.getMessage()
                            + ". Install it once more to try again.");
        }
    }

    private void checkHost() throws InstallException {
        if (!host.hasJShell()) {
            throw InstallException.failure(
                    host.javaHome()
                            + " is a Java without JShell: install a whole JDK 25 or newer, and run this command"
                            + " with its java.");
        }
        if (!Files.isRegularFile(host.kernelJar())) {
            throw InstallException.failure(
                    "Only a packaged kernel can be installed: run ./mvnw package, then java -jar"
                            + " target/jawait-kernel.jar install.");
        }
    }

    private void write(Path target, Kernelspec spec) throws InstallException {
        try {
            AtomicFolder.replace(target, new KernelspecFiles(host.kernelJar(), spec));
        } catch (IOException e) {
            throw InstallException.failure(
                    "Nothing was installed: " + Failures.sentence(e, target));
        }
    }

    /// What the user wrote into our kernelspec stays.
    private static JsonObject env(Occupant occupant) {
        return occupant instanceof Occupant.Ours(_, JsonObject env) ? env : new JsonObject();
    }

    private void report(Request.Install request, Path target, Occupant occupant) {
        out.println(
                "Installed the kernel \""
                        + request.name()
                        + "\" ("
                        + request.displayName()
                        + ") in "
                        + target);
        switch (occupant) {
            case Occupant.Nobody _ -> {}
            case Occupant.Ours(String version, _) ->
                    out.println("It replaces version " + version + ".");
            case Occupant.Foreign(String description) ->
                    out.println("It replaces " + description + ".");
        }
        if (!env(occupant).isEmpty()) {
            out.println(
                    "Your environment variables in it are kept: "
                            + String.join(", ", env(occupant).keySet()));
        }
        out.println("It runs on " + host.java());
    }

    private void uninstall(Request.Uninstall request) throws InstallException {
        var target = request.place().kernels(host).resolve(request.name());
        switch (Occupant.of(target)) {
            case Occupant.Ours _ -> remove(target);
            case Occupant.Nobody _ ->
                    throw InstallException.failure(
                            "There is no kernel at "
                                    + target
                                    + ": `jupyter kernelspec list` shows where kernels are.");
            case Occupant.Foreign(String description) ->
                    throw InstallException.failure(
                            target
                                    + " holds "
                                    + description
                                    + " and was left alone: `jupyter kernelspec remove "
                                    + request.name()
                                    + "` takes it away.");
        }
    }

    private void remove(Path target) throws InstallException {
        try {
            AtomicFolder.remove(target);
        } catch (IOException e) {
            throw InstallException.failure("Not uninstalled: " + Failures.sentence(e, target));
        }
        out.println("Uninstalled " + target);
    }
}
