"""What a kernel holds while nothing happens."""

import psutil

from support.front import objects
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


def test_whatCompilersKeep_goesAfterManySnippets(own_kernel: Kernel) -> None:
    symbols = "com.sun.tools.javac.code.Symbol$ClassSymbol"
    for n in range(100):
        own_kernel.run(f"int v{n} = {n};")
    assert objects(own_kernel, symbols) > 1_000, "the compilers know all classes of java.lang"
    wait_until(lambda: objects(own_kernel, symbols) < 500, "they have been let go")
    assert own_kernel.run("v98 + v99").value == "197"
