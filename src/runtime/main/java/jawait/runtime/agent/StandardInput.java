package jawait.runtime.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import jawait.runtime.InputUnavailableException;
import jawait.runtime.link.Event;
import jawait.runtime.link.Signal;

/// `System.in` of the learner's code: each line is asked of the person at the frontend when the
/// code reads it.
///
/// Threads that read at the same time are served one after the other. Closing does nothing: later
/// cells read too. Thread-safe.
final class StandardInput extends InputStream {

    private final OpenRequests<Signal.Input> requests;
    private final Turns turns = new Turns();
    private TypedText typed = TypedText.none();

    /// @param requests are how lines are asked for
    StandardInput(OpenRequests<Signal.Input> requests) {
        this.requests = requests;
    }

    /// Asks for a line that stays hidden while it is typed.
    ///
    /// @param prompt to be shown before it
    /// @return the line without its end
    /// @throws IOException if the thread is interrupted meanwhile
    /// @throws InputUnavailableException if there is no line
    String password(String prompt) throws IOException {
        return inTurn(cell -> {
            var line = line(cell, prompt, /* password= */ true);
            if (TypedText.isEnd(line)) {
                throw new InputUnavailableException(
                        "The input was ended (Ctrl-D) instead of typing a password.");
            }
            return line;
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        return length == 0 ? 0 : inTurn(cell -> read(cell, into, offset, length));
    }

    @Override
    public int available() {
        return typed().available(CellContext.owner().id());
    }

    /// Takes the kernel's answer.
    ///
    /// @param answer to the last request
    void answer(Signal.Input answer) {
        requests.answer(answer.id(), answer);
    }

    /// Lets threads that wait for input look whether their cells have to end.
    void wake() {
        turns.wake();
        requests.wake();
    }

    private int read(Cell cell, byte[] into, int offset, int length) throws InterruptedException {
        var current = typed();
        if (current.isSpentFor(cell.id())) {
            current = new TypedText(cell.id(), line(cell, "", /* password= */ false));
            keep(current);
        }
        return current.read(into, offset, length);
    }

    private String line(Cell cell, String prompt, boolean password) throws InterruptedException {
        var answer =
                requests.ask(cell, id -> new Event.InputRequest(cell.id(), id, prompt, password));
        return switch (answer) {
            case Signal.InputReply(_, var line) -> line;
            // Not an IOException: a Scanner would keep it to itself, and be at its end for ever.
            case Signal.InputRefused(_, var reason) -> throw new InputUnavailableException(reason);
        };
    }

    /// What a thread does in its turn.
    @FunctionalInterface
    private interface Reading<T> {
        T by(Cell cell) throws InterruptedException;
    }

    private <T> T inTurn(Reading<T> reading) throws IOException {
        try {
            turns.enter();
            try {
                return reading.by(CellContext.owner());
            } finally {
                turns.leave();
            }
        } catch (InterruptedException e) {
            Hooks.stopCheck();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(
                    "the thread was interrupted while it waited for input");
        }
    }

    private synchronized TypedText typed() {
        return typed;
    }

    private synchronized void keep(TypedText text) {
        typed = text;
    }
}
