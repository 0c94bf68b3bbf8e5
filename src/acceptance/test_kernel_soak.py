"""A long session stays as small as a short one; `JAWAIT_SOAK` scales it."""

from pathlib import Path
from tempfile import gettempdir

import psutil

from support.kernels import Kernel
from support.processes import assert_gone, living, tree
from support.soak import scaled
from support.waiting import DEADLINE, wait_until

CELLS = 2_000
LARGE_CELLS = 1_000
INTERRUPTS = 1_000
REPLACEMENTS = 100
RESTARTS = 200


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


def left_in_temporary_folder() -> set[Path]:
    """What kernels put there: folders of links, and what JVMs that have ended said of themselves."""
    folder = Path(gettempdir())
    ended = {each for each in folder.glob("hsperfdata_*/*") if not psutil.pid_exists(int(each.name))}
    return {*folder.glob("jawait-*"), *ended}


def test_manyInterrupts_loseNothing_andLeaveNothing(own_kernel: Kernel) -> None:
    own_kernel.run("int kept = 1;")
    interrupted(own_kernel, "while (true) {}")
    front, agent = own_kernel.process, own_kernel.agent
    before = [(each.num_fds(), each.num_threads()) for each in (front, agent)]
    for _ in range(scaled(INTERRUPTS)):
        interrupted(own_kernel, "while (true) {}")
    assert own_kernel.run("kept + 1").value == "2"
    assert own_kernel.agent == agent
    for process, (files, threads) in zip((front, agent), before, strict=True):
        assert process.num_fds() <= files + 2
        wait_until(lambda p=process, t=threads: p.num_threads() <= t + 3, "its threads have ended")


def test_manyReplacements_leaveNothing(own_kernel: Kernel) -> None:
    own_kernel.run("int three() { return 3; }")
    front, first = own_kernel.process, own_kernel.agent
    temporary = left_in_temporary_folder()
    files, threads = front.num_fds(), front.num_threads()
    for _ in range(scaled(REPLACEMENTS, at_least=5)):
        assert own_kernel.run("Runtime.getRuntime().halt(1);").status == "error"
        assert own_kernel.run("three()").value == "3"
    assert front == own_kernel.process and own_kernel.agent != first
    assert len(tree(front.pid)) == 2
    assert front.num_fds() <= files + 2
    wait_until(lambda: front.num_threads() <= threads + 3, "the threads of old agents have ended")
    assert not left_in_temporary_folder() - temporary


def test_manyRestarts_leaveNothing(own_kernel: Kernel) -> None:
    before = living()
    temporary = left_in_temporary_folder()
    ended = []
    for n in range(scaled(RESTARTS, at_least=5)):
        ended += tree(own_kernel.process.pid)
        own_kernel.manager.restart_kernel(now=n % 4 == 0)
        own_kernel.client.wait_for_ready(timeout=DEADLINE)
        own_kernel.sessions.clear()
        assert own_kernel.run("1 + 1").value == "2"
    assert_gone(ended, seconds=10)
    assert len(living()) == len(before)
    assert not left_in_temporary_folder() - temporary


def interrupted(kernel: Kernel, code: str) -> None:
    """Runs an endless cell and interrupts it once it has begun."""
    cell = kernel.execute(f'{{ IO.println("begun"); {code} }}')
    kernel.printed(cell, "begun")
    kernel.interrupt()
    assert kernel.result(cell).status == "error"
