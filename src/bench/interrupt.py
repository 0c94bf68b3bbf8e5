"""How long the stop button takes to end a loop that never ends by itself."""

import statistics
import time
from pathlib import Path

from bench import memory
from bench.languages import BEGUN
from bench.peers import Peer
from bench.samples import Notes, Trouble
from bench.session import Session, session

_TIMES = 5
_PATIENCE = 10.0

# The loop has begun when it says so; by then it is compiled, too.
_TO_SPIN = 0.5

_LOOK = 0.5
_STILL_BUSY = 0.5


def play(peer: Peer, folder: Path, notes: Notes) -> None:
    """Interrupts a few loops in one kernel."""
    with session(peer, folder) as kernel:
        kernel.wait_ready()
        kernel.run(peer.language.one_plus_one)
        notes.take("interrupt", lambda: statistics.median(_interrupted(kernel) for _ in range(_TIMES)))


def _interrupted(kernel: Session) -> float:
    """Milliseconds from the request to stop to the reply of the cell."""
    request = kernel.client.execute(kernel.peer.language.endless, allow_stdin=False)
    kernel.published(request, lambda message: BEGUN in message["content"].get("text", ""))
    time.sleep(_TO_SPIN)
    begin = time.perf_counter()
    kernel.manager.interrupt_kernel()
    try:
        kernel.reply(request, _PATIENCE)
    except Trouble as trouble:
        raise Trouble(f"not interrupted: {trouble}") from trouble
    taken = 1_000 * (time.perf_counter() - begin)
    _require_rest(kernel)
    return taken


def _require_rest(kernel: Session) -> None:
    """A kernel can say that the cell has ended and leave the loop running."""
    before = memory.processor_seconds(kernel.pid)
    time.sleep(_LOOK)
    if memory.processor_seconds(kernel.pid) - before > _STILL_BUSY * _LOOK:
        raise Trouble("says so, but the loop goes on")
