package jawait.runtime.agent;

/// A thread of the agent itself: a daemon that the learner's code cannot interrupt.
///
/// An interrupt would close the channel on which the thread is blocked, and with it the link.
final class AgentThread extends Thread {

    @SuppressWarnings("ThreadPriorityCheck") // a hint: the link goes on where every core is busy
    private AgentThread(String name, Runnable work, Lifeline lifeline) {
        super(null, work, "jawait " + name, 0, /* inheritInheritableThreadLocals= */ false);
        setDaemon(true);
        setPriority(MAX_PRIORITY);
        setContextClassLoader(AgentThread.class.getClassLoader());
        setUncaughtExceptionHandler((thread, thrown) -> lifeline.fail(thread.getName(), thrown));
    }

    /// Starts a thread that works until the process ends.
    ///
    /// @param name what it does, for thread dumps
    /// @param work what it does
    /// @param lifeline ends the process if the thread dies of an exception
    static void start(String name, Runnable work, Lifeline lifeline) {
        new AgentThread(name, work, lifeline).start();
    }

    /// Runs work when the JVM ends in an orderly way, as it does when a library calls
    /// `System.exit`.
    ///
    /// @param name what it does, for thread dumps
    /// @param work what it does
    /// @param lifeline ends the process if the thread dies of an exception
    static void atExit(String name, Runnable work, Lifeline lifeline) {
        Runtime.getRuntime().addShutdownHook(new AgentThread(name, work, lifeline));
    }

    /// Does nothing: whoever interrupts every thread there is must not reach this one.
    @Override
    public void interrupt() {
        // see the class comment
    }
}
