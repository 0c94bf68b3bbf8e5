"""What a request may ask of its cell: silence, expressions, pages; and what its reply always says."""

import re

import pytest

from support.kernels import Kernel
from support.messages import Result


def expressions(result: Result) -> dict:
    return result.content["user_expressions"]


def count(kernel: Kernel) -> int:
    """The number of the last cell that was counted."""
    return kernel.run("0", store_history=False).content["execution_count"]


def test_userExpressions_haveTheirValuesInTheReply(kernel: Kernel) -> None:
    result = kernel.run("int base = 20;", user_expressions={"sum": "base + 1", "text": '"a"'})
    assert expressions(result) == {
        "sum": {"status": "ok", "data": {"text/plain": "21"}, "metadata": {}},
        "text": {"status": "ok", "data": {"text/plain": '"a"'}, "metadata": {}},
    }
    assert result.types == ["busy", "execute_input", "idle"]


@pytest.mark.parametrize(
    "code, ename, words",
    [
        ("List.of(1).get(5)", "IndexOutOfBoundsException", "5"),
        ("noSuchName", None, "noSuchName"),
        ("int x = 1", "NoExpression", "int x = 1"),
        ("1; 2", "NoExpression", "1; 2"),
        ("if (true) {}", "NoExpression", "if"),
        ("1 +", "NoExpression", "1 +"),
        ("", "NoExpression", "expression"),
        ('IO.println("printed")', "NoExpression", "value"),
        ("System.exit(1)", None, ""),
    ],
)
def test_userExpressionThatFails_saysSoInItsPlace_andTheCellIsWell(
    kernel: Kernel, code: str, ename: str | None, words: str
) -> None:
    result = kernel.run("1", user_expressions={"good": "6 * 7", "bad": code, "after": "1 + 1"})
    assert result.status == "ok"
    found = expressions(result)
    assert found["bad"]["status"] == "error"
    assert ename is None or found["bad"]["ename"].endswith(ename)
    assert words in found["bad"]["evalue"] + "".join(found["bad"]["traceback"])
    assert [found[n]["data"]["text/plain"] for n in ("good", "after")] == ["42", "2"]
    assert not result.of_type("error")


def test_userExpressions_countAndDeclareNothing(kernel: Kernel) -> None:
    before = count(kernel)
    kernel.run("1", user_expressions={"one": "1 + 1", "two": "int hidden = 1"})
    assert count(kernel) == before + 1
    assert kernel.run("hidden", store_history=False).status == "error"


def test_userExpressions_ofACellThatFails_areNotEvaluated(kernel: Kernel) -> None:
    kernel.run("int touched = 0;")
    result = kernel.run("throw new IllegalStateException();", user_expressions={"t": "touched = 1"})
    assert result.status == "error"
    assert kernel.run("touched").value == "0"


def test_userExpressionThatNeverEnds_isInterruptedAlone(kernel: Kernel) -> None:
    kernel.run('int forever() { IO.println("begun"); while (true) {} }')
    cell = kernel.execute("int kept = 8;", user_expressions={"endless": "forever()"})
    kernel.printed(cell, "begun")
    kernel.interrupt()
    result = kernel.result(cell)
    assert result.status == "ok"
    assert expressions(result)["endless"]["status"] == "error"
    assert kernel.run("kept").value == "8"


def test_userExpressions_ofASilentCell_areEvaluated(kernel: Kernel) -> None:
    result = kernel.run("", silent=True, user_expressions={"one": "1"})
    assert expressions(result)["one"]["data"] == {"text/plain": "1"}
    assert result.types == ["busy", "idle"]


@pytest.mark.parametrize("code", ["?List.of", "List.of?", " ? List.of "])
def test_questionMark_opensAPageOnTheName(kernel: Kernel, code: str) -> None:
    result = kernel.run(code)
    (page,) = result.content["payload"]
    assert (page["source"], page["start"]) == ("page", 0)
    assert "unmodifiable list" in page["data"]["text/plain"]
    assert result.types == ["busy", "execute_input", "idle"]


def test_twoQuestionMarks_showTheSourceToo(kernel: Kernel) -> None:
    kernel.run("/// Doubles.\nint doubled(int n) { return 2 * n; }")
    (short,) = kernel.run("doubled?").content["payload"]
    (long,) = kernel.run("doubled??").content["payload"]
    assert "Doubles" in short["data"]["text/plain"]
    assert "return 2 * n" not in short["data"]["text/plain"]
    assert "return 2 * n" in long["data"]["text/plain"]


def test_questionMarkOnAnUnknownName_saysSo(kernel: Kernel) -> None:
    result = kernel.run("noSuchName?")
    assert result.status == "ok"
    assert result.content["payload"] == []
    assert "Nothing is known of `noSuchName`" in result.stderr


def test_questionMarkInAComment_isNoQuestion(kernel: Kernel) -> None:
    assert kernel.run("1 + 1 // is it?").value == "2"
    assert kernel.ask("is_complete_request", {"code": "List.of?"}).content["status"] == "complete"


def test_executionCount_isInEveryReply(kernel: Kernel) -> None:
    before = count(kernel)
    assert kernel.run("1").content["execution_count"] == before + 1
    assert kernel.run("throw new Error();").content["execution_count"] == before + 2
    assert kernel.run("int =").content["execution_count"] == before + 3
    assert kernel.run("1", silent=True).content["execution_count"] == before + 3
    assert kernel.run("1", store_history=False).content["execution_count"] == before + 3


def test_headers_haveSubSecondDates_andIdsOfTheirOwn(kernel: Kernel) -> None:
    result = kernel.run('for (int i = 0; i < 5; i++) { System.out.println(i); System.err.println(i); }')
    headers = [m["header"] for m in (*result.messages, result.reply)]
    assert len({h["msg_id"] for h in headers}) == len(headers)
    assert len({h["session"] for h in headers}) == 1
    assert any(h["date"].microsecond % 1000 for h in headers)


def test_session_isTheKernelsOwn_onEveryChannel(kernel: Kernel) -> None:
    kernel.ask("kernel_info_request", channel="control")
    (session,) = kernel.sessions
    assert session != kernel.client.session.session
    assert re.fullmatch(r"[0-9a-f-]{36}", session)
