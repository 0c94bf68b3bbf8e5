"""The stop button always ends the cell, and what was defined stays defined."""

import time

import psutil
import pytest

from support.kernels import Kernel
from support.messages import Result
from support.waiting import wait_until

# Statements that the stop flag or Thread.interrupt ends, so variables live on.
STOPPED_IN_PLACE = {
    "endless loop": "while (true) {}",
    "counted loop": "for (long i = 0; i < Long.MAX_VALUE; i++) total += i;",
    "sleep": "Thread.sleep(600_000);",
    "latch": "new CountDownLatch(1).await();",
    "park": "while (true) java.util.concurrent.locks.LockSupport.park();",
    "recursion": "while (true) deep(500);",
    "stream": "Stream.generate(() -> 1).filter(n -> n > 1).findFirst();",
    "join of a virtual thread": "Thread.startVirtualThread(() -> { while (true) {} }).join();",
    "catch of everything": "while (true) { try { Thread.sleep(1); } catch (Throwable t) { } }",
}

# Work inside a library, where no stop check is woven in: only a new agent ends it.
ENDED_WITH_THE_AGENT = {
    "big numbers": "java.math.BigInteger.TWO.pow(86_243).add(java.math.BigInteger.TWO)"
    ".subtract(java.math.BigInteger.valueOf(3)).isProbablePrime(100);",
    "regular expression": '"a".repeat(60).concat("!").matches("(.*a){30}");',
    "stream without own code": "LongStream.range(0, Long.MAX_VALUE).sum();",
}


def begun(kernel: Kernel, code: str) -> str:
    """Starts statements and waits until they run; the request's id."""
    cell = kernel.execute(f'{{ IO.println("begun"); {code} }}')
    kernel.printed(cell, "begun")
    return cell


def interrupted(kernel: Kernel, code: str) -> tuple[Result, float]:
    """Interrupts statements that run; their result and the seconds from interrupt to idle."""
    cell = begun(kernel, code)
    start = time.monotonic()
    kernel.interrupt()
    return kernel.result(cell, seconds=30), time.monotonic() - start


@pytest.mark.parametrize("code", STOPPED_IN_PLACE.values(), ids=STOPPED_IN_PLACE)
def test_interrupt_ofLearnersCode_keepsVariables(kernel: Kernel, code: str) -> None:
    kernel.run("var kept = new ArrayList<>(List.of(1, 2));\nlong total = 0;")
    kernel.run("int deep(int n) { return n == 0 ? 0 : deep(n - 1); }")
    agent = kernel.agent
    result, seconds = interrupted(kernel, code)
    assert result.status == "error"
    assert seconds < 2
    assert kernel.run("kept").value == "[1, 2]"
    assert kernel.agent == agent


@pytest.mark.parametrize("code", ENDED_WITH_THE_AGENT.values(), ids=ENDED_WITH_THE_AGENT)
def test_interrupt_ofLibraryCode_replacesTheAgent_andNamesWhatIsLost(
    kernel: Kernel, code: str
) -> None:
    kernel.run("int lost = 5;\nint twice(int n) { return 2 * n; }\nrecord Pair(int a, int b) {}")
    agent = kernel.agent
    result, seconds = interrupted(kernel, code)
    assert result.status == "error"
    assert 1.5 < seconds < 6
    assert "lost" in result.stdout + result.stderr + result.traceback
    assert kernel.run("new Pair(twice(4), 1)").value == "Pair[a=8, b=1]"
    assert kernel.agent != agent and not agent.is_running()


def test_interruptedLoop_burnsNoCpuAfterwards(kernel: Kernel) -> None:
    interrupted(kernel, "while (true) {}")
    wait_until(lambda: _is_calm(kernel.agent), "the agent is calm again", seconds=20)


def _is_calm(process: psutil.Process) -> bool:
    return process.cpu_percent(interval=0.5) < 20


def test_interrupt_ofNothing_changesNothing(kernel: Kernel) -> None:
    kernel.run("int calm = 3;")
    assert kernel.ask("interrupt_request", channel="control").status == "ok"
    assert kernel.run("calm").value == "3"


def test_interrupt_betweenTwoSnippets_endsTheCell(kernel: Kernel) -> None:
    cell = kernel.execute('IO.println("first");' + 'Thread.sleep(50);\n' * 200 + 'IO.println("last");')
    kernel.printed(cell, "first")
    kernel.interrupt()
    result = kernel.result(cell, seconds=30)
    assert result.status == "error"
    assert "last" not in result.stdout


def test_interruptTwice_thenTheNextCellRuns(kernel: Kernel) -> None:
    cell = begun(kernel, "while (true) {}")
    kernel.interrupt()
    # Answered before the next cell begins, which it would end as well.
    assert kernel.ask("interrupt_request", channel="control").status == "ok"
    assert kernel.result(cell, seconds=30).status == "error"
    assert kernel.run("1 + 1").value == "2"


def test_interrupt_abortsTheCellsQueuedBehind(kernel: Kernel) -> None:
    cell = begun(kernel, "while (true) {}")
    queued = kernel.execute('IO.println("queued")')
    kernel.interrupt()
    assert kernel.result(cell, seconds=30).status == "error"
    assert kernel.result(queued).stdout == ""


def test_systemExit_endsTheCellOnly_andKeepsVariables(kernel: Kernel) -> None:
    kernel.run("int before = 11;")
    result = kernel.run("System.exit(3);")
    assert result.status == "error"
    assert "System.exit" in result.traceback
    assert kernel.run("before").value == "11"


def test_halt_replacesTheAgent_andNamesWhatIsLost(kernel: Kernel) -> None:
    kernel.run("int alsoLost = 1;\nint three() { return 3; }")
    result = kernel.run("Runtime.getRuntime().halt(3);")
    assert result.status == "error"
    assert "alsoLost" in result.stdout + result.stderr + result.traceback
    assert kernel.run("three()").value == "3"


def test_killedAgent_isReplaced_andNamesWhatIsLost(kernel: Kernel) -> None:
    kernel.run("int gone = 1;\nint four() { return 4; }")
    cell = begun(kernel, "Thread.sleep(600_000);")
    kernel.agent.kill()
    result = kernel.result(cell, seconds=30)
    assert result.status == "error"
    assert "gone" in result.stdout + result.stderr + result.traceback
    assert kernel.run("four()").value == "4"


def test_outOfMemory_isSurvived(kernel: Kernel) -> None:
    kernel.run("int five() { return 5; }")
    result = kernel.run("var hog = new ArrayList<byte[]>(); while (true) hog.add(new byte[16_000_000]);")
    assert result.status == "error"
    assert "OutOfMemoryError" in result.traceback + result.stderr
    kernel.run("hog = null;")
    assert kernel.run("five()").value == "5"
