"""Cells that mean harm, as data: what each does, how it ends, and what must survive it."""

from support.hostile.crashes import CRASHES
from support.hostile.loops import LOOPS
from support.hostile.memory import MEMORY
from support.hostile.output import OUTPUT
from support.hostile.sources import SOURCES
from support.hostile.tampering import SHADOWING, TAMPERING
from support.hostile.waits import WAITS

__all__ = ["HOSTILE_CELLS", "SHADOWING"]

HOSTILE_CELLS = [*LOOPS, *WAITS, *CRASHES, *MEMORY, *TAMPERING, *OUTPUT, *SOURCES]
