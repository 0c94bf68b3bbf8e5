package jawait.runtime.agent;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import jawait.runtime.link.Answer;
import jawait.runtime.link.Command;
import jawait.runtime.link.Thrown;

/// Carries out the kernel's commands, one after the other.
final class CommandLoop implements Runnable {

    private final BlockingQueue<Command> commands;
    private final WholeMessages answers;
    private final CommandHandler handler;
    private final Lifeline lifeline;

    /// @param commands in the order of the kernel
    /// @param out the command connection
    /// @param handler carries the commands out
    /// @param lifeline ends the process when the connection is gone
    CommandLoop(
            BlockingQueue<Command> commands,
            OutputStream out,
            CommandHandler handler,
            Lifeline lifeline) {
        this.commands = commands;
        answers = new WholeMessages(new BufferedOutputStream(out));
        this.handler = handler;
        this.lifeline = lifeline;
    }

    @Override
    public void run() {
        try {
            while (true) {
                var command = next();
                add(handler.handle(command));
                if (commands.isEmpty()) {
                    // Whoever sends several commands waits for the last of the answers.
                    answers.flush();
                }
                if (command instanceof Command.Invoke && Memory.isUsedUp()) {
                    answers.flush();
                    lifeline.endFull(Memory.limit());
                }
            }
        } catch (IOException e) {
            lifeline.end();
        }
    }

    private Command next() {
        while (true) {
            try {
                return commands.take();
            } catch (InterruptedException e) {
                // Nobody can interrupt this thread; it waits on.
            }
        }
    }

    /// A value that is too large to be sent is a failure of the cell, not of the agent.
    private void add(Answer answer) throws IOException {
        try {
            answers.add(writer -> writer.write(answer));
        } catch (OutOfMemoryError e) {
            answers.add(writer -> writer.write(tooLarge(e)));
        }
    }

    private static Answer tooLarge(OutOfMemoryError error) {
        return new Answer.Threw(
                new Thrown(
                        error.getClass().getName(),
                        Optional.of("the result is too large to be shown: " + error.getMessage()),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }
}
