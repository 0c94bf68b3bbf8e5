package jawait.runtime.host;

/// The host of this process: the agent where a kernel has started it, otherwise the console.
public final class Hosts {

    private static volatile Host current = new Console();

    private static volatile InputHost input = new ConsoleInput();

    private static volatile CommHost comms = new NoComms();

    private Hosts() {
        // static only: learners call from anywhere
    }

    /// {@return the host of this process}
    public static Host current() {
        return current;
    }

    /// {@return the other side of all comms}
    public static CommHost comms() {
        return comms;
    }

    /// Changes the other side of all comms.
    ///
    /// @param host is told from now on
    public static void connect(CommHost host) {
        comms = host;
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
