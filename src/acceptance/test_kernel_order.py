"""Messages come in the order that frontends rely on."""

import pytest

from support.kernels import Kernel

QUESTIONS = [
    ("kernel_info_request", {}),
    ("is_complete_request", {"code": "1 + 1"}),
    ("complete_request", {"code": "Str", "cursor_pos": 3}),
    ("inspect_request", {"code": "String", "cursor_pos": 6, "detail_level": 0}),
    ("history_request", {"output": False, "raw": True, "hist_access_type": "tail", "n": 1}),
    ("comm_info_request", {}),
]


def test_cell_withOutputAndValue_isFramedByBusyAndIdle(kernel: Kernel) -> None:
    result = kernel.run('IO.println("printed"); 6 * 7')
    assert result.types == ["busy", "execute_input", "stream", "execute_result", "idle"]
    assert result.stdout == "printed\n"
    assert result.value == "42"


def test_cell_thatFails_publishesItsErrorBeforeIdle(kernel: Kernel) -> None:
    result = kernel.run("throw new IllegalStateException();")
    assert result.types == ["busy", "execute_input", "error", "idle"]
    assert result.status == "error"


def test_cell_replyIsSentAfterOutputsAndBeforeIdle(kernel: Kernel) -> None:
    result = kernel.run('IO.println("printed"); 6 * 7')
    *outputs, idle = [m["header"]["date"] for m in result.messages]
    assert outputs == sorted(outputs)
    assert outputs[-1] <= result.reply["header"]["date"] <= idle


def test_cell_inputAndReplyCarryTheSameCount(kernel: Kernel) -> None:
    result = kernel.run("1 + 1")
    (echo,) = result.of_type("execute_input")
    (value,) = result.of_type("execute_result")
    assert echo["content"]["code"] == "1 + 1"
    counts = [m["content"]["execution_count"] for m in (echo, value, result.reply)]
    assert len(set(counts)) == 1


@pytest.mark.parametrize("message_type, content", QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_question_onShell_isFramedByBusyAndIdle(
    kernel: Kernel, message_type: str, content: dict
) -> None:
    result = kernel.ask(message_type, content)
    assert result.types == ["busy", "idle"]
    assert result.reply["msg_type"] == message_type.replace("request", "reply")


@pytest.mark.parametrize("message_type", ["kernel_info_request", "interrupt_request"])
def test_question_onControl_isFramedByBusyAndIdle(kernel: Kernel, message_type: str) -> None:
    result = kernel.ask(message_type, channel="control")
    assert result.types == ["busy", "idle"]
    assert result.status == "ok"


def test_control_answersWhileACellRuns(kernel: Kernel) -> None:
    cell = kernel.execute('IO.println("running"); Thread.sleep(600_000);')
    kernel.printed(cell, "running")
    assert kernel.ask("kernel_info_request", channel="control").status == "ok"
    kernel.interrupt()
    assert kernel.result(cell).status == "error"


def test_completion_answersWhileACellRuns(kernel: Kernel) -> None:
    cell = kernel.execute('IO.println("running"); Thread.sleep(600_000);')
    kernel.printed(cell, "running")
    completion = kernel.ask("complete_request", {"code": "Syste", "cursor_pos": 5})
    assert "System" in completion.content["matches"]
    kernel.interrupt()
    assert kernel.result(cell).status == "error"


def test_unknownRequest_leavesTheKernelAnswering(kernel: Kernel) -> None:
    kernel.send("no_such_request")
    assert kernel.run("1 + 1").value == "2"


def test_manyQueuedCells_runInTheOrderTheyWereSent(kernel: Kernel) -> None:
    cells = [kernel.execute(f"{n} * 10") for n in range(20)]
    assert [kernel.result(c).value for c in cells] == [str(n * 10) for n in range(20)]
