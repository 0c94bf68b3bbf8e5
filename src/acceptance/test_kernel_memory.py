"""What a kernel holds while nothing happens."""

import psutil

from support.kernels import Kernel
from support.waiting import wait_until

MEGABYTE = 1 << 20

# Old enough to have left the young generation when it becomes garbage.
GARBAGE = 'var text = "x".repeat(150_000_000); System.gc(); text = null;'


def resident(process: psutil.Process) -> float:
    return process.memory_info().rss / MEGABYTE


def test_garbageOfACell_goesBackToTheMachine(own_kernel: Kernel) -> None:
    own_kernel.run("1 + 1")
    own_kernel.run('var kept = "kept".repeat(1_000_000);')
    own_kernel.run(GARBAGE)
    full = resident(own_kernel.agent)
    assert full > 150, "the text is held while nobody has collected it"
    wait_until(lambda: resident(own_kernel.agent) < full - 130, "the garbage has gone")
    assert own_kernel.run("kept.length()").value == "4000000"
