"""A long session stays as small as a short one; `JAWAIT_SOAK` scales it."""

import os

from support.kernels import Kernel
from support.processes import tree

CELLS = 2_000
LARGE_CELLS = 1_000
INTERRUPTS = 200
AT_LEAST = 30


def scaled(most: int) -> int:
    """How many rounds this run asks for: a part of `most`, but enough to see something."""
    return max(AT_LEAST, int(most * float(os.environ.get("JAWAIT_SOAK", "0.1"))))


def resident(kernel: Kernel) -> int:
    return sum(process.memory_info().rss for process in tree(kernel.process.pid))


def test_manyCells_allAnswer_andLeaveNoVariables(own_kernel: Kernel) -> None:
    for n in range(scaled(CELLS)):
        assert own_kernel.run(f"{n} + 1").value == str(n + 1)
    assert own_kernel.run("$1").status == "error"


def test_manyCells_stayWithinTheirMemory(own_kernel: Kernel) -> None:
    for n in range(scaled(LARGE_CELLS)):
        own_kernel.run(f'IO.println("{n}"); int[] block = new int[100_000]; block.length')
    # The front may hold 256 MB of heap and the learner's JVM 512 MB; both have a little beside it.
    assert resident(own_kernel) < 1_100_000_000


def test_manyInterrupts_loseNothing(own_kernel: Kernel) -> None:
    own_kernel.run("int kept = 1;")
    agent = own_kernel.agent
    for _ in range(scaled(INTERRUPTS)):
        cell = own_kernel.execute('{ IO.println("begun"); while (true) {} }')
        own_kernel.printed(cell, "begun")
        own_kernel.interrupt()
        assert own_kernel.result(cell).status == "error"
    assert own_kernel.run("kept + 1").value == "2"
    assert own_kernel.agent == agent
