package jawait.runtime.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import jawait.runtime.link.Command;
import jawait.runtime.link.LinkReader;

/// Reads commands ahead, so that the end of the connection is seen while the learner's code runs.
final class CommandReader implements Runnable {

    private final LinkReader link;
    private final BlockingQueue<Command> commands;
    private final Lifeline lifeline;

    /// @param link the command connection
    /// @param commands takes what is read
    /// @param lifeline ends the process when the connection is gone
    CommandReader(InputStream link, BlockingQueue<Command> commands, Lifeline lifeline) {
        this.link = new LinkReader(link);
        this.commands = commands;
        this.lifeline = lifeline;
    }

    @Override
    public void run() {
        try {
            while (true) {
                commands.add(link.readCommand());
            }
        } catch (IOException e) {
            lifeline.end();
        }
    }
}
