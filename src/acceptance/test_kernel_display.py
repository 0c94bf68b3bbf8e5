"""What a cell displays: ids, updates, taking back; tables, pictures, broken values, progress."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from support.kernels import Kernel
from support.messages import Result


def displays(result: Result) -> list[dict]:
    return [m["content"] for m in result.of_type("display_data")]


def text(result: Result) -> list[str]:
    """What the displays of a cell show at its end, as text, in the order of their appearance."""
    shown = {}
    for message in result.messages:
        if message["msg_type"] in ("display_data", "update_display_data"):
            content = message["content"]
            shown[content["transient"]["display_id"]] = content["data"]["text/plain"]
    return list(shown.values())


def test_display_isShownUnderItsCell_andItsIdIsNotTheResult(kernel: Kernel) -> None:
    result = kernel.run("display(42)")
    assert result.types == ["busy", "execute_input", "display_data", "idle"]
    (shown,) = displays(result)
    assert shown["data"] == {"text/plain": "42"}
    assert shown["transient"]["display_id"]


def test_display_keepsItsPlaceAmongWhatIsPrinted(kernel: Kernel) -> None:
    result = kernel.run('IO.println("a"); display(1); IO.println("b");')
    assert result.types == ["busy", "execute_input", "stream", "display_data", "stream", "idle"]


def test_displayId_isAValueLikeAnyOther(kernel: Kernel) -> None:
    kernel.run("var shownId = display(1);")
    assert kernel.run("shownId").value.startswith('"display-')


def test_update_replacesADisplayOfAnEarlierCell(kernel: Kernel) -> None:
    first = kernel.run("var target = display(1);")
    second = kernel.run("update(target, 2); updateDisplay(target, 3);")
    (shown,) = displays(first)
    updates = [m["content"] for m in second.of_type("update_display_data")]
    assert [u["transient"] for u in updates] == [shown["transient"]] * 2
    assert [u["data"] for u in updates] == [{"text/plain": "2"}, {"text/plain": "3"}]


def test_clearOutput_saysWhetherToWait(kernel: Kernel) -> None:
    result = kernel.run('IO.println("gone"); clearOutput(); clearOutput(true); IO.println("kept");')
    assert [m["content"] for m in result.of_type("clear_output")] == [{"wait": False}, {"wait": True}]
    assert result.types == [
        "busy", "execute_input", "stream", "clear_output", "clear_output", "stream", "idle",
    ]


def test_text_withATypeIsTakenAsThat(kernel: Kernel) -> None:
    (shown,) = displays(kernel.run('display("<b>x</b>", "text/html");'))
    assert shown["data"] == {"text/plain": "<b>x</b>", "text/html": "<b>x</b>"}


def test_learnersOwnMethods_winOverOurs(own_kernel: Kernel) -> None:
    result = own_kernel.run(
        """
        String display(Object... values) { return "mine"; }
        <T> String render(T value) { return "mine"; }
        String update = "mine";
        List.of(display(1), render(2), update)
        """
    )
    assert result.value == "[mine, mine, mine]"
    assert own_kernel.run("display(1) + render(2) + update").value == '"mineminemine"'


def test_updateFromAThread_afterTheEndOfItsCell_belongsToIt(kernel: Kernel, latch: Path) -> None:
    cell = kernel.execute(
        f"""
        var waiting = display("waiting");
        Thread.startVirtualThread(() -> {{
            try {{ Files.readString(Path.of("{latch}")); }} catch (IOException e) {{ throw new UncheckedIOException(e); }}
            update(waiting, "done");
        }});
        """
    )
    assert kernel.result(cell).status == "ok"
    assert kernel.run("2 + 2").value == "4"
    latch.write_text("go on")
    update = kernel.published(cell, lambda m: m["msg_type"] == "update_display_data")
    assert update["content"]["data"]["text/plain"] == '"done"'


def test_records_areATable_withTenRowsOfMany(kernel: Kernel) -> None:
    result = kernel.run(
        """
        record City(String name, int people) {}
        IntStream.range(0, 10_000).mapToObj(i -> new City("<" + i + ">", i)).toList()
        """
    )
    lines = result.value.splitlines()
    assert (lines[0], lines[1], lines[-1]) == ("   name  people", "0  <0>        0", "… and 9,990 more")
    assert result.data["text/html"].count("<tr>") == 11
    assert "&lt;9&gt;" in result.data["text/html"]


def test_picture_isPng_andJpegWhereAskedFor(kernel: Kernel) -> None:
    result = kernel.run(
        """
        import java.awt.image.BufferedImage;
        var picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
        display(jpeg(picture));
        picture
        """
    )
    (shown,) = displays(result)
    assert shown["data"]["text/plain"] == "JPEG 30 × 20"
    assert b64decode(shown["data"]["image/jpeg"]).startswith(b"\xff\xd8")
    assert result.value == "BufferedImage 30 × 20"
    assert b64decode(result.data["image/png"]).startswith(b"\x89PNG")


def test_markdown_comesWithItsHtml_withoutScripts(kernel: Kernel) -> None:
    result = kernel.run('markdown("*soft* <script>alert(1)</script>")')
    assert result.data["text/markdown"] == "*soft* <script>alert(1)</script>"
    assert result.data["text/html"] == "<p><em>soft</em> </p>"


def test_json_isATree(kernel: Kernel) -> None:
    result = kernel.run(
        """
        record Person(String name, List<Integer> scores) {}
        json(Map.of("best", new Person("Ada", List.of(1, 2))))
        """
    )
    assert result.data["application/json"] == {"best": {"name": "Ada", "scores": [1, 2]}}


def test_states_areShownInsteadOfAddresses(kernel: Kernel) -> None:
    futures = kernel.run("List.of(CompletableFuture.completedFuture(1), new CompletableFuture<>())")
    assert futures.value == "[CompletableFuture (completed: 1), CompletableFuture (not completed)]"
    stream = kernel.run("var numbers = Stream.of(1, 2); numbers")
    assert stream.value == "Stream (not consumed by showing it; toList() gives its elements)"
    assert kernel.run("numbers.toList()").value == "[1, 2]"


def test_toStringThatThrows_isNamed_andTheCellIsWell(kernel: Kernel) -> None:
    result = kernel.run(
        """
        class Broken { public String toString() { throw new IllegalStateException("no"); } }
        List.of(1, new Broken())
        """
    )
    assert result.status == "ok"
    assert result.value == "[1, Broken (its toString() threw IllegalStateException: no)]"


def test_toStringThatExits_endsTheCell_andKeepsItsState(kernel: Kernel) -> None:
    result = kernel.run(
        """
        int beforeExit = 1;
        class Exiting { public String toString() { System.exit(3); return ""; } }
        new Exiting()
        """
    )
    assert result.status == "error"
    assert kernel.run("beforeExit").value == "1"


def test_toStringThatNeedsAMissingName_saysWhichOne(kernel: Kernel) -> None:
    kernel.run("class Early { public String toString() { return comesLater(); } }")
    assert "comesLater" in kernel.run("new Early()").traceback


@pytest.mark.parametrize(
    "endless",
    [
        "new Object() { public String toString() { IO.println(\"turning\"); while (true) {} } }",
        "new jawait.runtime.Displayable() { public jawait.runtime.MimeBundle toMimeBundle() {"
        " IO.println(\"turning\"); while (true) {} } }",
        "new AbstractList<Integer>() { public int size() { return 3; }"
        " public Integer get(int i) { IO.println(\"turning\"); while (true) {} } }",
    ],
    ids=["toString", "toMimeBundle", "iterator"],
)
def test_renderingThatNeverEnds_isStopped_andKeepsTheState(kernel: Kernel, endless: str) -> None:
    kernel.run("int kept = 7;")
    agent = kernel.agent.pid
    cell = kernel.execute(endless)
    kernel.printed(cell, "turning")
    kernel.interrupt()
    assert kernel.result(cell).status == "error"
    assert (kernel.run("kept").value, kernel.agent.pid) == ("7", agent)


def test_hugeTexts_areCutOrNamed_andTheAgentLives(kernel: Kernel) -> None:
    agent = kernel.agent.pid
    long = kernel.run(
        """
        class Long { public String toString() { return "x".repeat(50_000_000); } }
        new Long()
        """
    )
    assert long.value == "x" * 1_000_000 + "… (cut after 1,000,000 characters)"
    gigabyte = kernel.run(
        """
        class Gigabyte { public String toString() { return "x".repeat(1_000_000_000); } }
        new Gigabyte()
        """
    )
    assert gigabyte.value.startswith("Gigabyte (its toString() threw OutOfMemoryError")
    assert (kernel.run("1 + 1").value, kernel.agent.pid) == ("2", agent)


def test_bundleOf100Megabytes_isLeftOut_andSaysSo(kernel: Kernel) -> None:
    result = kernel.run('html("x".repeat(100_000_000))')
    assert "text/html is left out: it has 100,000,000 characters" in result.value
    assert list(result.data) == ["text/plain"]


def test_collectionsThatNeverEnd_areShownInPart(kernel: Kernel) -> None:
    result = kernel.run(
        """
        new AbstractCollection<Integer>() {
            public Iterator<Integer> iterator() { return Stream.iterate(0, i -> i + 1).iterator(); }
            public int size() { return Integer.MAX_VALUE; }
        }
        """
    )
    assert result.value.startswith("[0, 1, 2,")
    assert result.value.endswith(", 999, … and 2,147,482,647 more]")


def test_registeredRenderer_showsATypeOfTheJdk(own_kernel: Kernel) -> None:
    result = own_kernel.run(
        """
        import jawait.runtime.Renderers;
        Renderers.register(Currency.class, c -> html("<b>" + c + "</b>"));
        Currency.getInstance("EUR")
        """
    )
    assert result.data["text/html"] == "<b>EUR</b>"


def test_progress_isUpdatedInItsPlace(kernel: Kernel) -> None:
    result = kernel.run("for (var n : progress(List.of(1, 2, 3))) { Thread.sleep(1); }")
    assert len(displays(result)) == 1
    assert text(result) == ["█" * 20 + " 100 %  3 of 3"]


def test_progressOfALoopLeftEarly_saysSo(kernel: Kernel) -> None:
    result = kernel.run(
        """
        for (var outer : progress(List.of(1, 2)))
            for (var inner : progress(List.of("a", "b", "c", "d"))) if (inner.equals("c")) break;
        for (var n : progress(new Integer[] {1, 2})) throw new IllegalStateException();
        """
    )
    assert [t.split("  ")[-1] for t in text(result)] == ["2 of 2", "stopped after 2 of 4", "stopped after 0 of 2"]


def test_progressOfAnInterruptedLoop_saysSo(kernel: Kernel) -> None:
    cell = kernel.execute('for (var n : progress(List.of(1, 2))) { IO.println("turning"); while (true) {} }')
    kernel.printed(cell, "turning")
    kernel.interrupt()
    assert text(kernel.result(cell))[0].endswith("stopped after 0 of 2")


def test_progressOfAStream_countsWhatHasGoneThrough(kernel: Kernel) -> None:
    result = kernel.run("progress(IntStream.range(0, 1_000).boxed().parallel()).mapToInt(i -> i).sum()")
    assert result.value == "499500"
    assert text(result)[0].endswith("1,000 of 1,000")


def test_examplesOfThePage_showWhatItSays(own_kernel: Kernel, repository: Path) -> None:
    page = (repository / "docs" / "display.md").read_text(encoding="utf-8")
    examples = re.findall(r"```java\n(.*?)```\n(?:\n```text\n(.*?)```)?", page, re.DOTALL)
    assert len(examples) > 5
    for code, expected in examples:
        result = own_kernel.run(code)
        assert result.status == "ok", code
        if expected:
            shown = text(result) + ([result.value] if result.value else [])
            assert "\n".join(shown) + "\n" == expected, code
