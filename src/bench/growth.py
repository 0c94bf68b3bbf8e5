"""What a cell costs after many others."""

import time
from pathlib import Path

from bench.measures import CELLS_BEFORE
from bench.peers import Peer
from bench.samples import Notes, Trouble
from bench.session import Session, brief, session
from bench.work import new_expressions

_TO_WARM = 30
_ROUND_TRIPS = 15

# Numbers of the expressions that are measured: none of them is run twice, or by the cells in between.
_FIRST = 1_000_000

# For all cells of one kernel: on a quiet machine each that sleeps less than 100 ms for a cell gets to the end.
_PATIENCE = 300.0


def names(kind: str) -> tuple[str, ...]:
    """The measures of one kind of cells."""
    return tuple(f"{kind}-{n}" for n in (0, *CELLS_BEFORE))


def variables(peer: Peer, folder: Path, notes: Notes) -> None:
    """Cells that each leave a variable."""
    _grow(peer, folder, notes, "variables", peer.language.variable)


def nameless(peer: Peer, folder: Path, notes: Notes) -> None:
    """Cells whose values are looked at and left."""
    _grow(peer, folder, notes, "nameless", peer.language.nameless)


def _grow(peer: Peer, folder: Path, notes: Notes, kind: str, cell: str) -> None:
    with session(peer, folder) as kernel:
        kernel.wait_ready()
        new_expressions(kernel, range(_FIRST, _FIRST + _TO_WARM))
        end = time.perf_counter() + _PATIENCE
        done = 0
        for goal in (0, *CELLS_BEFORE):
            while done < goal:
                _run(kernel, cell.format(n=done), end, done)
                done += 1
            _note(kernel, notes, f"{kind}-{goal}", done)


def _note(kernel: Session, notes: Notes, measure: str, done: int) -> None:
    # Far enough from those before that none is met twice.
    first = 2 * _FIRST + 100 * done
    notes.take(measure, lambda: new_expressions(kernel, range(first, first + _ROUND_TRIPS)))


def _run(kernel: Session, cell: str, end: float, done: int) -> None:
    if time.perf_counter() > end:
        raise Trouble(f"only {done:,} cells in {_PATIENCE:.0f} s")
    ran = kernel.run(cell)
    if ran.reply["status"] != "ok":
        raise Trouble(f"cell {done:,} fails: {brief(ran.reply.get('evalue', ''))}")
