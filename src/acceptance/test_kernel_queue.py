"""Cells wait for each other, control waits for no cell, and an error takes only the cells behind it."""

import pytest

from support.kernels import Kernel
from support.waiting import wait_until

FAILS = 'IO.println("begun"); Thread.sleep(600_000);'


def begun(kernel: Kernel, **options: object) -> str:
    """A cell that runs until it is interrupted, and then has failed; the request's id."""
    cell = kernel.execute(FAILS, **options)
    kernel.printed(cell, "begun")
    return cell


def test_error_abortsTheCellsBehindIt(kernel: Kernel) -> None:
    failing = begun(kernel)
    queued = [kernel.execute(f"int aborted{n} = 1;") for n in range(3)]
    kernel.interrupt()
    assert kernel.result(failing).status == "error"
    results = [kernel.result(cell) for cell in queued]
    assert [r.status for r in results] == ["aborted"] * 3
    assert [r.types for r in results] == [["busy", "idle"]] * 3
    counts = {r.content["execution_count"] for r in results}
    assert counts == {kernel.result(failing).content["execution_count"]}
    assert kernel.run("aborted0").status == "error"


def test_error_neverAbortsOtherRequests(kernel: Kernel) -> None:
    failing = begun(kernel)
    cell = kernel.execute("1")
    questions = [
        kernel.send("complete_request", {"code": "Str", "cursor_pos": 3}),
        kernel.send("inspect_request", {"code": "String", "cursor_pos": 6, "detail_level": 0}),
        kernel.send("is_complete_request", {"code": "1"}),
        kernel.send("history_request", {"output": False, "raw": True, "hist_access_type": "tail", "n": 1}),
        kernel.send("comm_info_request"),
        kernel.send("kernel_info_request"),
    ]
    kernel.interrupt()
    assert kernel.result(failing).status == "error"
    assert kernel.result(cell).status == "aborted"
    assert {kernel.result(q).status for q in questions} == {"ok", "complete"}


@pytest.mark.parametrize(
    "options, status", [({"stop_on_error": False}, "ok"), ({"silent": True}, "aborted")], ids=["no stop", "silent"]
)
def test_error_stopsTheQueueUnlessToldNotTo(kernel: Kernel, options: dict, status: str) -> None:
    failing = begun(kernel, **options)
    queued = kernel.execute("6 * 7")
    kernel.interrupt()
    assert kernel.result(failing).status == "error"
    assert kernel.result(queued).status == status


def test_cellSentAfterTheReply_runs(kernel: Kernel) -> None:
    assert kernel.run("throw new IllegalStateException();").status == "error"
    assert kernel.run("6 * 7").value == "42"


def test_control_answersInTheOrderItWasAsked_whileACellRuns(kernel: Kernel) -> None:
    cell = begun(kernel)
    asked = [kernel.send("kernel_info_request", channel="control") for _ in range(50)]
    answered = [kernel.reply(request, channel="control") for request in asked]
    ids = [int(m["header"]["msg_id"].rsplit("_", 1)[1]) for m in answered]
    assert ids == sorted(ids)
    kernel.interrupt()
    kernel.result(cell)


def test_control_handlesOneRequestAfterTheOther(kernel: Kernel) -> None:
    asked = [kernel.send("kernel_info_request", channel="control") for _ in range(20)]
    results = [kernel.result(request, channel="control") for request in asked]
    dates = [m["header"]["date"] for r in results for m in r.messages]
    assert [r.types for r in results] == [["busy", "idle"]] * 20
    assert dates == sorted(dates)


def test_order_holdsUnderLoad(kernel: Kernel) -> None:
    kernel.run("var seen = new ArrayList<Integer>();")
    asked = []
    for n in range(60):
        asked.append((kernel.execute(f'seen.add({n}); IO.println("{n}"); {n}'), str(n)))
        kernel.send("complete_request", {"code": "Str", "cursor_pos": 3})
        kernel.send("kernel_info_request", channel="control")
    for cell, expected in asked:
        result = kernel.result(cell)
        # Busy is said again after each answer, for those who take the last status for the kernel's.
        once = [t for t in result.types if t != "busy"]
        assert (result.types[0], once) == ("busy", ["execute_input", "stream", "execute_result", "idle"])
        assert (result.stdout.strip(), result.value) == (expected, expected)
    assert kernel.run("seen.equals(IntStream.range(0, 60).boxed().toList())").value == "true"


@pytest.mark.parametrize("message_type", ["execute_request", "comm_open", "no_such_request"])
def test_whatDoesNotBelongOnControl_isAnsweredWithNothingFalse(kernel: Kernel, message_type: str) -> None:
    content = {"code": "6 * 7", "cursor_pos": 1, "comm_id": "c", "target_name": "t", "data": {}}
    stray = kernel.send(message_type, content, channel="control")
    assert kernel.ask("kernel_info_request", channel="control").status == "ok"
    assert kernel.run("1 + 1").value == "2"
    assert not [m for m in kernel.seen(stray) if m["msg_type"] not in ("status", "comm_close")]


def test_executeRequestOnControl_isNoted(kernel: Kernel) -> None:
    kernel.send("execute_request", {"code": "1"}, channel="control")
    kernel.ask("kernel_info_request", channel="control")
    wait_until(lambda: "execute_request" in kernel.last_log_lines(), "the log names it")


def test_lateOutput_hasTheHeaderOfItsCellAsParent(kernel: Kernel) -> None:
    kernel.run("var gate = new CountDownLatch(1);")
    cell = kernel.execute(
        "Thread.startVirtualThread(() -> { try { gate.await(); } catch (InterruptedException e) {} "
        'IO.println("late"); });'
    )
    sent = kernel.result(cell).reply["parent_header"]
    opener = kernel.run("gate.countDown();")
    late = kernel.printed(cell, "late")
    assert late["parent_header"] == sent
    assert "late" not in opener.stdout
