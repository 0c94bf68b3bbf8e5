package jawait.runtime.agent;

import java.io.IOException;
import java.io.InputStream;
import jawait.runtime.heap.IdleCollection;
import jawait.runtime.link.LinkReader;
import jawait.runtime.link.Signal;

/// Obeys the kernel's signals, also while the learner's code runs.
final class SignalLoop implements Runnable {

    private final LinkReader link;
    private final Interrupter interrupter;
    private final StandardInput input;
    private final CommLanes comms;
    private final Lifeline lifeline;
    private final IdleCollection garbage = IdleCollection.ofThisJvm();

    /// @param link the event connection
    /// @param interrupter ends cells
    /// @param input waits for lines
    /// @param comms run handlers
    /// @param lifeline ends the process when the connection is gone
    SignalLoop(
            InputStream link,
            Interrupter interrupter,
            StandardInput input,
            CommLanes comms,
            Lifeline lifeline) {
        this.link = new LinkReader(link);
        this.interrupter = interrupter;
        this.input = input;
        this.comms = comms;
        this.lifeline = lifeline;
    }

    @Override
    public void run() {
        try {
            while (true) {
                switch (link.readSignal()) {
                    case Signal.Interrupt(long cell) -> {
                        interrupter.interrupt(cell);
                        input.wake();
                        comms.interrupt(cell);
                    }
                    case Signal.CommHeard message -> comms.hear(message);
                    case Signal.Input answer -> input.answer(answer);
                    case Signal.InterruptLeftovers() -> interrupter.interruptLeftovers();
                    case Signal.CollectGarbage() -> garbage.collect();
                }
            }
        } catch (IOException e) {
            lifeline.end();
        }
    }
}
