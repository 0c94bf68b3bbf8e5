"""What a frontend may ask: information, completeness, completion, inspection, history, comms."""

from pathlib import Path

import pytest

from support.kernels import Kernel, running


def complete(kernel: Kernel, code: str) -> dict:
    return kernel.ask("complete_request", {"code": code, "cursor_pos": len(code)}).content


def inspect(kernel: Kernel, code: str, detail_level: int = 0) -> dict:
    cursor = {"code": code, "cursor_pos": len(code), "detail_level": detail_level}
    return kernel.ask("inspect_request", cursor).content


@pytest.mark.parametrize("channel", ["shell", "control"])
def test_kernelInfo_tellsWhoAnswers(kernel: Kernel, channel: str) -> None:
    info = kernel.ask("kernel_info_request", channel=channel).content
    assert info["implementation"] == "jawait"
    assert info["language_info"]["name"] == "java"
    assert info["language_info"]["mimetype"] == "text/x-java-source"
    assert info["language_info"]["file_extension"] == ".java"
    assert info["language_info"]["version"].split(".")[0].isdigit()


@pytest.mark.parametrize(
    "code, status",
    [
        ("1 + 1", "complete"),
        ("int f() { return 1; }", "complete"),
        ("int f() {", "incomplete"),
        ("List.of(1,", "incomplete"),
        ('"""\ntext', "incomplete"),
        ("int = ;", "invalid"),
        ('var s = "abc', "invalid"),
        ("@Deprecated", "incomplete"),
        ("%time 1 + 1", "complete"),
        ("%%html\n<p>", "incomplete"),
        ("?List.of", "complete"),
    ],
)
def test_isComplete(kernel: Kernel, code: str, status: str) -> None:
    assert kernel.ask("is_complete_request", {"code": code}).content["status"] == status


def test_completion_offersMembers(kernel: Kernel) -> None:
    found = complete(kernel, 'var words = "a b"; words.repl')
    assert {"replace", "replaceAll"} <= {m.rstrip("()") for m in found["matches"]}
    assert (found["cursor_start"], found["cursor_end"]) == (25, 29)


def test_completion_seesEarlierLinesOfTheSameCell(kernel: Kernel) -> None:
    found = complete(kernel, "record Pt(int xPart, int yPart) {}\nvar pt = new Pt(1, 2);\npt.xP")
    assert any(m.startswith("xPart") for m in found["matches"])


def test_completion_offersImports(kernel: Kernel) -> None:
    found = complete(kernel, "import java.util.conc")
    assert any(m.startswith("concurrent") for m in found["matches"])


def test_completion_knowsNoClassesOfTheNotebooksFolder(logs: Path, tmp_path: Path) -> None:
    """A cell does not see them, and a home folder would take seconds to be searched."""
    (tmp_path / "stray").mkdir()
    (tmp_path / "stray" / "Thing.class").touch()
    with running(logs / "stray.log", cwd=tmp_path) as kernel:
        assert complete(kernel, "import stray.")["matches"] == []
        assert not any(m.startswith("stray") for m in complete(kernel, "import str")["matches"])
        assert complete(kernel, "import java.util.fun")["matches"]


def test_completion_offersOwnNames(kernel: Kernel) -> None:
    kernel.run("int accountBalance = 5;\nint accountTotal() { return 1; }")
    matches = complete(kernel, "account")["matches"]
    assert any(m.startswith("accountBalance") for m in matches)
    assert any(m.startswith("accountTotal") for m in matches)


def test_completion_countsCodePoints(kernel: Kernel) -> None:
    code = 'var t = "🚀🚀"; t.isBl'
    found = complete(kernel, code)
    assert any(m.startswith("isBlank") for m in found["matches"])
    assert (found["cursor_start"], found["cursor_end"]) == (len(code) - 4, len(code))


def test_completion_ofNothingKnown_isEmptyAndInPlace(kernel: Kernel) -> None:
    found = complete(kernel, "zzzzNoSuch")
    assert found["status"] == "ok"
    assert found["matches"] == []


def test_completion_typesRunParallelToMatches(kernel: Kernel) -> None:
    found = complete(kernel, "System.o")
    typed = found["metadata"].get("_jupyter_types_experimental", [])
    assert all(t["text"] for t in typed)
    assert len(typed) in (0, len(found["matches"]))


def test_completion_textIsAlwaysSet_andTypesAreKnown(kernel: Kernel) -> None:
    found = complete(kernel, "var t = 1; t")
    typed = found["metadata"]["_jupyter_types_experimental"]
    assert [t["text"] for t in typed] == found["matches"]
    assert {t["type"] for t in typed} <= {"function", "class", "module", "keyword", "instance"}


def test_completion_offersModules(kernel: Kernel) -> None:
    assert complete(kernel, "import module jawait.c")["matches"] == ["jawait.companion"]


def test_completion_whereATypeIsExpected_offersThatTypeFirst(kernel: Kernel) -> None:
    found = complete(kernel, 'int number = 1; String text = "a"; String s = te')
    assert found["matches"][0] == "text"


def test_completion_offersMagicsAndWhatTheyTake(kernel: Kernel) -> None:
    assert "%time" in complete(kernel, "%ti")["matches"]
    assert "isBlank" in complete(kernel, '%time "".isB')["matches"]
    assert complete(kernel, "int r = 7 % ti")["matches"] != ["%time"]


def test_completion_inAStringThatNamesAFile_offersFiles(kernel: Kernel) -> None:
    assert Path(__file__).name in complete(kernel, f'Path.of("{Path(__file__).parent}/test_k')["matches"]
    assert complete(kernel, f'String s = "{Path(__file__).parent}/test_k')["matches"] == []


def test_questions_whileACellRuns_areAnswered(own_kernel: Kernel) -> None:
    own_kernel.run("int answered = 1;")
    cell = own_kernel.execute('System.out.println("running"); new CountDownLatch(1).await();')
    own_kernel.printed(cell, "running")
    assert complete(own_kernel, "answer")["matches"] == ["answered"]
    assert "int answered" in inspect(own_kernel, "answered")["data"]["text/plain"]
    assert own_kernel.ask("is_complete_request", {"code": "int x"}).content["status"] == "complete"
    own_kernel.wait_last_status("busy", cell)
    own_kernel.result(own_kernel.interrupt(), channel="control")
    own_kernel.result(cell)
    own_kernel.wait_last_status("idle", cell)


def test_inspection_ofTheSameCell_showsItsComment(kernel: Kernel) -> None:
    found = inspect(kernel, "/// Three times `n`.\nint thrice(int n) { return 3 * n; }\nthrice")
    assert "Three times n." in found["data"]["text/plain"]
    assert "<code>n</code>" in found["data"]["text/html"]


def test_inspection_withDetail_addsTheSource(kernel: Kernel) -> None:
    assert "Objects.requireNonNull" in inspect(kernel, "Optional.of", 1)["data"]["text/plain"]


def test_inspection_ofATutorialMethod_isFound(kernel: Kernel) -> None:
    kernel.run("import module jawait.tutorial;")
    assert inspect(kernel, "Tasks")["found"]


def test_inspection_ofAMagic_saysWhatItTakes(kernel: Kernel) -> None:
    assert "%time CODE" in inspect(kernel, "%time")["data"]["text/plain"]


def test_inspection_ofAMethodOfTheJdk_showsItsDocumentation(kernel: Kernel) -> None:
    found = inspect(kernel, '"a".strip')
    assert found["found"]
    assert "white space removed" in found["data"]["text/plain"]
    assert "{@code" not in found["data"]["text/plain"]


def test_inspection_ofATypeOfTheJdk_showsItsDocumentation(kernel: Kernel) -> None:
    found = inspect(kernel, "CompletableFuture")
    assert "explicitly completed" in found["data"]["text/plain"]


def test_inspection_ofTheCompanion_showsItsDocumentation(kernel: Kernel) -> None:
    kernel.run("import module jawait.companion;")
    found = inspect(kernel, "Chunks.chunked")
    assert found["found"]
    assert "chunked" in found["data"]["text/plain"]
    assert "size" in found["data"]["text/plain"]
    assert len(found["data"]["text/plain"]) > 200


def test_inspection_ofOwnDefinitions_showsTheirComments(kernel: Kernel) -> None:
    kernel.run("/// Doubles **everything** it gets.\nint doubled(int n) { return 2 * n; }")
    kernel.run("/** Half of {@code n}. */\nint halved(int n) { return n / 2; }")
    assert "Doubles" in inspect(kernel, "doubled")["data"]["text/plain"]
    halved = inspect(kernel, "halved")["data"]["text/plain"]
    assert "Half of" in halved and "{@code" not in halved


def test_inspection_ofAVariable_showsItsType(kernel: Kernel) -> None:
    kernel.run("var sizes = List.of(1, 2);")
    assert "List<Integer> sizes" in inspect(kernel, "sizes")["data"]["text/plain"]


def test_inspection_ofNothing_isNotFound(kernel: Kernel) -> None:
    found = inspect(kernel, "zzzzNoSuch")
    assert (found["status"], found["found"], found["data"]) == ("ok", False, {})


def test_history_tailHoldsTheLastCells(kernel: Kernel) -> None:
    kernel.run("1000 + 1")
    kernel.run("1000 + 2")
    asked = {"output": False, "raw": True, "hist_access_type": "tail", "n": 2}
    entries = kernel.ask("history_request", asked).content["history"]
    assert [code for _, _, code in entries] == ["1000 + 1", "1000 + 2"]


def test_history_leavesOutSilentAndUnstoredCells(kernel: Kernel) -> None:
    kernel.run("2000 + 1")
    kernel.run("2000 + 2", silent=True)
    kernel.run("2000 + 3", store_history=False)
    asked = {"output": False, "raw": True, "hist_access_type": "tail", "n": 1}
    ((_, _, code),) = kernel.ask("history_request", asked).content["history"]
    assert code == "2000 + 1"


def test_history_searchFindsByPattern(kernel: Kernel) -> None:
    kernel.run("3000 + 1")
    kernel.run("3000 - 1")
    asked = {"output": False, "raw": True, "hist_access_type": "search", "pattern": "3000 -*", "n": 5}
    entries = kernel.ask("history_request", asked).content["history"]
    assert [code for _, _, code in entries] == ["3000 - 1"]


def test_commInfo_isEmpty(kernel: Kernel) -> None:
    assert kernel.ask("comm_info_request").content["comms"] == {}


def test_commOpen_ofAnUnknownTarget_isClosed(kernel: Kernel) -> None:
    opened = kernel.send("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
    close = kernel.published(opened, lambda m: m["msg_type"] == "comm_close")
    assert close["content"]["comm_id"] == "c1"
