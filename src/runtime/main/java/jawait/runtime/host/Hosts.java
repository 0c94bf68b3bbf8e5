package jawait.runtime.host;

/// The host of this process: the agent where a kernel has started it, otherwise the console.
public final class Hosts {

    private static volatile Host current = new Console();

    private static volatile InputHost input = new ConsoleInput();

    private Hosts() {
        // static only: learners call from anywhere
    }

    /// {@return the host of this process}
    public static Host current() {
        return current;
    }

    /// {@return where input comes from in this process}
    public static InputHost input() {
        return input;
    }

    /// Changes where input comes from.
    ///
    /// @param host is asked from now on
    public static void connect(InputHost host) {
        input = host;
    }

    /// Changes the host.
    ///
    /// @param host takes what is shown from now on
    public static void connect(Host host) {
        current = host;
    }
}
