package jawait.kernel;

import java.util.Optional;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.Status;

/// Says busy and idle around each request, of which several may be answered at the same time.
///
/// Frontends take the last status for the kernel's own, whatever request it belongs to. So while a
/// cell runs, the idle of a question is followed by the cell's busy once more; one lock keeps that
/// from coming after the cell's own idle. Thread-safe.
///
/// Source: Jupyter messaging protocol, *Kernel status*.
final class StatusBoard {

    private final Frontend frontend;
    private final Rest rest;
    private Optional<Header> cell = Optional.empty();

    /// @param frontend hears it
    /// @param rest is what comes when all is idle
    StatusBoard(Frontend frontend, Rest rest) {
        this.frontend = frontend;
        this.rest = rest;
    }

    /// A question is being answered.
    synchronized void busy(Header question) {
        rest.interrupted();
        publish(ExecutionState.BUSY, question);
    }

    /// A question has been answered.
    synchronized void idle(Header question) {
        publish(ExecutionState.IDLE, question);
        cell.ifPresentOrElse(running -> publish(ExecutionState.BUSY, running), rest::begun);
    }

    /// A cell is running.
    synchronized void cellBusy(Header request) {
        cell = Optional.of(request);
        rest.interrupted();
        publish(ExecutionState.BUSY, request);
    }

    /// The cell has ended.
    synchronized void cellIdle() {
        cell.ifPresent(ended -> publish(ExecutionState.IDLE, ended));
        cell = Optional.empty();
        rest.begun();
    }

    /// {@return the request whose cell is running}
    synchronized Optional<Header> runningCell() {
        return cell;
    }

    private void publish(ExecutionState state, Header parent) {
        frontend.publish(new Status(state), Optional.of(parent));
    }
}
