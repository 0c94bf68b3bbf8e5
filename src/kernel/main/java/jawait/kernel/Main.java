package jawait.kernel;

import java.util.List;
import jawait.kernel.install.InstallCommand;

/// The program in `jawait-kernel.jar`.
public final class Main {

    private Main() {}

    /// Carries out one command and ends the JVM with its exit status.
    ///
    /// @param args `install` or `uninstall` with their options
    public static void main(String[] args) {
        if (args.length > 0 && List.of("install", "uninstall").contains(args[0])) {
            System.exit(InstallCommand.run(List.of(args), System.out, System.err));
        }
        System.err.println("usage: java -jar jawait-kernel.jar install|uninstall [--help]");
        System.exit(2);
    }
}
