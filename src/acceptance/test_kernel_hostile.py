"""Whatever a cell does, the kernel lives, the next cell answers, and what was lost is named."""

import time
from collections.abc import Iterator

import psutil
import pytest

from support.hostile import HOSTILE_CELLS, SHADOWING
from support.hostile.cell import End, Hostile, Sign, State
from support.hostile.table import FILE, markdown
from support.kernels import Kernel
from support.measured import Measurements
from support.messages import Result
from support.processes import cpu_seconds
from support.waiting import wait_until

_WINDOW = 0.2
_IDLE_SHARE = 0.2


@pytest.fixture(scope="module")
def measurements() -> Iterator[Measurements]:
    """How long interrupts took, written down for the reader; nothing here depends on it."""
    measured = Measurements("interrupts")
    yield measured
    measured.write()


@pytest.mark.parametrize("cell", HOSTILE_CELLS, ids=str)
def test_hostileCell_isSurvived(kernel: Kernel, cell: Hostile, measurements: Measurements) -> None:
    front = kernel.process
    assert kernel.run("int kept = 41;\n" + cell.before).status == "ok"
    agent = kernel.agent
    result = ended(kernel, cell, measurements)
    assert_ended(cell, result)
    after = kernel.run("1 + 1")
    assert after.value == "2"
    assert kernel.process == front
    if cell.end in (End.REPLACED, End.CRASHED):
        assert kernel.agent != agent
    assert_state(kernel, cell, result, after)
    if cell.after:
        kernel.run(cell.after)
    kernel.interrupt()
    assert_idle(front)


@pytest.mark.parametrize("cell", SHADOWING, ids=str)
def test_shadowedName_isSurvived(own_kernel: Kernel, cell: Hostile) -> None:
    own_kernel.run("int kept = 41;")
    result = own_kernel.run(cell.code)
    assert_ended(cell, result)
    after = own_kernel.run("1 + 1")
    assert after.value == "2"
    assert_state(own_kernel, cell, result, after)


def test_table_saysWhatIsTested() -> None:
    assert len(HOSTILE_CELLS) >= 60
    assert FILE.read_text() == markdown(), "run src/acceptance/support/hostile/table.py"


def ended(kernel: Kernel, cell: Hostile, measurements: Measurements) -> Result:
    """Runs a cell to its end, by an interrupt where it has no other."""
    request = kernel.execute(cell.runnable)
    if not cell.end.by_interrupt:
        return kernel.result(request)
    await_sign(kernel, cell, request)
    start = time.monotonic()
    kernel.interrupt()
    result = kernel.result(request)
    measurements.add(cell.end.value, cell.name, time.monotonic() - start)
    return result


def await_sign(kernel: Kernel, cell: Hostile, request: str) -> None:
    if cell.sign is Sign.STOPPED:
        agent = kernel.agent
        wait_until(lambda: agent.status() == psutil.STATUS_STOPPED, "the learner's process is stopped")
    else:
        kernel.printed(request, cell.sign.value)


def assert_ended(cell: Hostile, result: Result) -> None:
    if cell.end is End.OK:
        assert result.status == "ok", result.traceback
    elif cell.end is not End.EITHER:
        assert result.status == "error"
        assert result.error["evalue"] or result.traceback


def assert_state(kernel: Kernel, cell: Hostile, result: Result, after: Result) -> None:
    """The earlier variable is there, or one of the two cells has named it."""
    kept = kernel.run("kept")
    named = "kept" in told(result) + told(after)
    if cell.state is State.KEPT:
        assert kept.value == "41"
    elif cell.state is State.NAMED:
        assert kept.status == "error" and named
    else:
        assert kept.value == "41" or named


def told(result: Result) -> str:
    """What a cell said of losses."""
    errors = result.traceback if result.of_type("error") else ""
    return errors + result.stderr


def assert_idle(front: psutil.Process) -> None:
    """The process tree comes to rest."""
    wait_until(lambda: cpu_seconds(front.pid, _WINDOW) < _IDLE_SHARE * _WINDOW, "the kernel is idle", 20)
