"""Below a cell stands what is easily forgotten about its tasks, in one quiet line."""

from itertools import chain, repeat

from support.kernels import Kernel

_TASKS = "import module jawait.tutorial; import static jawait.tutorial.Tasks.*;"


def lines(result) -> list[str]:
    return [m["content"]["data"]["text/plain"] for m in result.messages if m["msg_type"] == "display_data"]


def test_describedTask_isNamedBelowItsCell_once(kernel: Kernel) -> None:
    kernel.run(_TASKS)
    assert lines(kernel.run('var a = describe("A", () -> 1);')) == ["1 described task has not been started yet: A."]
    assert lines(kernel.run("1 + 1")) == []


def test_runningTask_isNamedWithItsCell_andCanBeStopped(kernel: Kernel) -> None:
    kernel.run(_TASKS)
    (line,) = lines(kernel.run('var r = start("R", () -> fetch("R", 3_600_000));'))
    assert line.startswith("1 task started in cell ") and line.endswith(" is still running: R. stopTasks() stops it.")
    assert kernel.run("stopTasks()").value == "[R]"


def test_failedTask_thatNobodyAskedFor_isNamed(kernel: Kernel) -> None:
    kernel.run(_TASKS)
    cells = chain(['start("B", () -> { throw new Error("boom"); });'], repeat("1 + 1", 100))
    said = (line for cell in cells for line in lines(kernel.run(cell)))
    # On a busy machine the cell ends before its task does.
    assert next(line for line in said if "is still running" not in line) == "Task B failed and nobody asked for the result: await shows why."
    assert lines(kernel.run("1 + 1")) == []


def test_ownDefinition_thatHidesANameOfTheCourse_isNamed(kernel: Kernel) -> None:
    kernel.run(_TASKS + 'var used = describe("U", () -> 1);')
    (line,) = lines(kernel.run("record Event(int size) {}"))
    assert line.startswith("From now on Event means yours and hides the course's")


def test_listenerThatThrows_isReportedOnce(kernel: Kernel) -> None:
    line = lines(kernel.run('jawait.runtime.Cells.onEnd(_ -> { throw new IllegalStateException("tired"); });'))
    assert line == [
        "A library that looks after each cell failed (java.lang.IllegalStateException: tired) and is not called again."
    ]
    assert lines(kernel.run("1 + 1")) == []


def test_interruptedListener_endsTheCell_andTheNextRuns(kernel: Kernel) -> None:
    cell = kernel.execute('jawait.runtime.Cells.onEnd(c -> { if (c.source().contains("forever")) '
                          '{ IO.println("looking"); while (true) {} } return Optional.empty(); }); // forever')
    kernel.printed(cell, "looking")
    kernel.interrupt()
    kernel.result(cell)
    assert kernel.run("1 + 1").value == "2"


def test_reset_putsTheStubIntoTheNextCell_andRestoreTheAttempt(kernel: Kernel) -> None:
    kernel.run(_TASKS + "import static jawait.tutorial.exercise.Exercises.*;")
    attempt = "String both(Task<String> a, Task<String> b) { return null; }\ncheck(ShortVersion.BOTH, (a, b) -> both(a, b))"
    kernel.run(attempt)
    (stub,) = kernel.run("reset(ShortVersion.BOTH)").content["payload"]
    assert stub["source"] == "set_next_input" and "return todo();" in stub["text"]
    (restored,) = kernel.run("restore(ShortVersion.BOTH)").content["payload"]
    assert restored["text"] == attempt


def test_valueOfATimelineWithoutAValue_canBeKeptInAVariable(kernel: Kernel) -> None:
    kernel.run(_TASKS)
    assert kernel.run('var t = timeline("t", () -> { nap(10); }); t.trace().wall()').value == "10"
