"""The table of hostile cells in `docs/promises.md`; run as a program, it writes the file anew."""

from pathlib import Path

from support.hostile import HOSTILE_CELLS, SHADOWING
from support.hostile.cell import Hostile

FILE = Path(__file__).resolve().parents[4] / "docs" / "promises.md"

_HEAD = """\
# What a cell can do, and what survives it

Each of these cells is run by the tests. After each one the kernel is the same process, the next cell answers `2`,
nothing is left that burns processor time, and an earlier variable is there or has been named as lost. Imports,
methods and types stay in every case.

*When it is interrupted* means that the stop button ends it by a flag and an interrupt, within a second; *with its
process* means that the learner's process is replaced, within three seconds after the button has been pressed.
Pressed while no cell runs, the button stops what earlier cells have left running in the background.

What nothing can stop is the compiler itself: a cell that keeps it busy for ever needs a restart of the kernel.

| cell | how it ends | variables |
|---|---|---|
"""


def markdown() -> str:
    """The whole file."""
    return _HEAD + "".join(_row(cell) for cell in [*HOSTILE_CELLS, *SHADOWING])


def _row(cell: Hostile) -> str:
    return f"| {cell.name} | {cell.end.value} | {cell.state.value} |\n"


if __name__ == "__main__":
    FILE.write_text(markdown())
