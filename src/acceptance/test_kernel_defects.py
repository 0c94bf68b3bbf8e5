"""Defects of other kernels that no test elsewhere shows us to be free of; `docs/defects.md` maps each to its test."""

import json
import re
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from support.kernels import KERNEL_NAME, Kernel
from support.processes import tree
from support.waiting import DEADLINE

REPOSITORY = Path(__file__).resolve().parents[2]
TABLE = REPOSITORY / "docs" / "defects.md"

_PYTHON_TEST = re.compile(r"`(test_\w+\.py)::(\w+)`")
_JAVA_TEST = re.compile(r"`(\w+(?:Test|IT))\.(\w+)`")
_ROW = re.compile(r"^\| *([DF]\d+) *\|.*\|(.*)\|$", re.MULTILINE)


def test_front_neverSleeps() -> None:
    """A loop that sleeps between two looks makes every message wait: the constant pool would name the method."""
    with zipfile.ZipFile(REPOSITORY / "target" / "jawait-kernel.jar") as jar:
        classes = [n for n in jar.namelist() if n.startswith("jawait/kernel/") and n.endswith(".class")]
        assert len(classes) > 100
        sleeping = [n for n in classes if b"\x01\x00\x05sleep" in jar.read(n)]
    assert sleeping == []


def test_kernel_isOneFrontAndOneAgent_ofTheSameJava(kernel: Kernel) -> None:
    kernel.run("1 + 1")
    spec = KernelSpecManager().get_kernel_spec(KERNEL_NAME)
    assert Path(spec.argv[0]).is_absolute()
    running = {Path(process.exe()) for process in tree(kernel.process.pid)}
    assert len(tree(kernel.process.pid)) == 2
    assert running == {Path(spec.argv[0]).resolve()}


@pytest.mark.parametrize(
    "code, value",
    [("String none = null; none", "null"), ("(Object) null", "null"), ("void quiet() {}\nquiet()", None)],
)
def test_nothing_isAValueLikeAnyOther(kernel: Kernel, code: str, value: str | None) -> None:
    result = kernel.run(code)
    assert (result.status, result.value) == ("ok", value)


def test_dates_haveMicroseconds_andOrder(kernel: Kernel) -> None:
    result = kernel.run("1 + 1")
    dates = [message["header"]["date"] for message in result.messages]
    assert all(isinstance(date, datetime) and date.tzinfo for date in dates)
    assert any(date.microsecond for date in dates)
    assert dates == sorted(dates)


def test_session_isTheKernelsOwn(kernel: Kernel) -> None:
    result = kernel.run("1 + 1")
    (session,) = {message["header"]["session"] for message in [*result.messages, result.reply]}
    assert session not in ("", kernel.client.session.session)
    assert result.reply["parent_header"]["session"] == kernel.client.session.session


def test_openString_isNotComplete(kernel: Kernel) -> None:
    assert kernel.ask("is_complete_request", {"code": '"abc'}).content["status"] == "invalid"


def test_interrupt_isAnsweredOnControl_andLeavesTheCellItsMessages(kernel: Kernel) -> None:
    cell = kernel.execute('IO.println("begun"); while (true) {}')
    kernel.printed(cell, "begun")
    interrupt = kernel.interrupt()
    assert kernel.reply(interrupt, channel="control")["msg_type"] == "interrupt_reply"
    result = kernel.result(cell)
    assert result.types[0] == "busy" and result.types[-1] == "idle"
    assert result.error["ename"] and result.reply["parent_header"]["msg_id"] == cell


def test_comms_areAnsweredWhileACellRuns(kernel: Kernel) -> None:
    cell = kernel.execute('IO.println("begun"); while (true) {}')
    kernel.printed(cell, "begun")
    assert kernel.ask("comm_info_request").content["status"] == "ok"
    opened = kernel.send("comm_open", {"comm_id": "c", "target_name": "nobody", "data": {}})
    kernel.published(opened, lambda m: m["msg_type"] == "comm_close")
    kernel.interrupt()
    assert kernel.result(cell).status == "error"


def test_text_isNeverTakenForHtml(kernel: Kernel) -> None:
    data = kernel.run('"<b>bold</b>"').data
    assert data["text/plain"] == '"<b>bold</b>"'
    assert "<b>" not in data.get("text/html", "")


def test_threadThatPrintsAfterItsCell_livesOn(kernel: Kernel) -> None:
    kernel.run(
        """
        var alive = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            try { goOn.await(); } catch (InterruptedException e) { return; }
            System.out.println("late"); System.out.flush();
            alive.countDown();
        });
        """
    )
    assert kernel.run("goOn.countDown(); alive.await(20, TimeUnit.SECONDS)").value == "true"


def test_time_isNeverNegative(kernel: Kernel) -> None:
    timed = kernel.run("%time 1 + 1").stdout
    assert timed.startswith("Wall time ") and "-" not in timed


def test_userExpressions_haveTheirValues(kernel: Kernel) -> None:
    asked = {"sum": "six + 1", "wrong": "nowhere"}
    answers = kernel.run("int six = 6;", user_expressions=asked).content["user_expressions"]
    assert answers["sum"]["data"]["text/plain"] == "7"
    assert answers["wrong"]["status"] == "error"


def test_bytesOfInput_areRead(kernel: Kernel) -> None:
    """As a client that allows input sends it: bytes beyond ASCII are no negative numbers, and a small buffer is enough."""
    cell = kernel.client.execute(
        "var first = System.in.read(); var small = new byte[3]; int n = System.in.read(small);\n"
        'first + " " + n + " " + new String(small, 0, n, "UTF-8").length()',
        allow_stdin=True,
    )
    request = kernel.client.get_stdin_msg(timeout=DEADLINE)
    assert request["msg_type"] == "input_request"
    kernel.client.input("éa")
    # 195 is the first byte of é, of which the second and an a are left.
    assert kernel.result(cell).value == '"195 3 3"'


def test_kernelspec_isInterruptedByMessage() -> None:
    """Where it is not, frontends send a signal, which ends kernels that do not handle it."""
    spec = KernelSpecManager().get_kernel_spec(KERNEL_NAME)
    assert spec.interrupt_mode == "message"


def test_javaVersion_isANumberThatPeopleWrite(kernel: Kernel) -> None:
    """Builds of the next release call themselves `26-ea`, which is no number."""
    written = kernel.run('System.getProperty("java.specification.version")').value
    assert json.loads(written).isdigit()
    assert kernel.run("Runtime.version().feature()").value == json.loads(written)


def test_table_namesATestForEachDefect_andEachTestExists() -> None:
    rows = dict(_ROW.findall(TABLE.read_text()))
    assert [name for name in rows if name.startswith("D")] == [f"D{n}" for n in range(1, 43)]
    assert [name for name in rows if name.startswith("F")] == [f"F{n}" for n in range(1, 13)]
    for name, tests in rows.items():
        assert _PYTHON_TEST.search(tests) or _JAVA_TEST.search(tests), name
        for file, test in _PYTHON_TEST.findall(tests):
            assert f"def {test}(" in (REPOSITORY / "src" / "acceptance" / file).read_text(), f"{name}: {test}"
        for unit, test in _JAVA_TEST.findall(tests):
            sources = list(REPOSITORY.glob(f"src/*/test/java/**/{unit}.java"))
            assert any(f" {test}(" in source.read_text() for source in sources), f"{name}: {test}"
