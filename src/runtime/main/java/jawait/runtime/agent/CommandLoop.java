package jawait.runtime.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import jawait.runtime.link.Answer;
import jawait.runtime.link.LinkReader;
import jawait.runtime.link.Thrown;

/// Carries out the kernel's commands, one after the other.
final class CommandLoop implements Runnable {

    private final LinkReader commands;
    private final WholeMessages answers;
    private final CommandHandler handler;
    private final Lifeline lifeline;

    /// @param in the command connection
    /// @param out the same
    /// @param handler carries the commands out
    /// @param lifeline ends the process when the connection is gone
    CommandLoop(InputStream in, OutputStream out, CommandHandler handler, Lifeline lifeline) {
        commands = new LinkReader(in);
        answers = new WholeMessages(out);
        this.handler = handler;
        this.lifeline = lifeline;
    }

    @Override
    public void run() {
        try {
            while (true) {
                send(handler.handle(commands.readCommand()));
            }
        } catch (IOException e) {
            lifeline.end();
        }
    }

    /// A value that is too large to be sent is a failure of the cell, not of the agent.
    private void send(Answer answer) throws IOException {
        try {
            answers.send(writer -> writer.write(answer));
        } catch (OutOfMemoryError e) {
            answers.send(writer -> writer.write(tooLarge(e)));
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
