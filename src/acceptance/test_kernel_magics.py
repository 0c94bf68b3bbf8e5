"""Magics: lines and cells that ask something of the kernel itself."""

from pathlib import Path

import pytest

from support.jars import jar
from support.kernels import Kernel


@pytest.fixture(scope="module")
def tea(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A jar that no learner's process has by itself."""
    source = "package kitchen; public class Teapot { public String pour() { return \"tea\"; } }"
    return jar(tmp_path_factory.mktemp("jars"), "tea", {"kitchen/Teapot.java": source})


def test_lineMagics_runBetweenTheSnippetsOfACell(kernel: Kernel) -> None:
    result = kernel.run("int counted = 3;\n%who counted\ncounted++;\n%time counted += 10;\ncounted")
    assert result.value == "14"
    assert result.stdout.startswith("Wall time ")


def test_errorBelowAMagic_hasItsOwnLine(kernel: Kernel) -> None:
    result = kernel.run('%who\n\nint below = "no";')
    assert "line 3" in result.error["evalue"]


def test_errorInTimedCode_hasItsOwnLine(kernel: Kernel) -> None:
    assert "line 3" in kernel.run('%%time\nint fine = 1;\nint timed = "no";').error["evalue"]
    assert "line 2" in kernel.run('int alsoFine;\n%time int timed = "no";').error["evalue"]


def test_syntaxErrorBelowAMagic_meansThatTheMagicDidNotRun(kernel: Kernel) -> None:
    result = kernel.run("%time IO.println(1)\nint = ;")
    assert result.status == "error"
    assert not result.stdout


def test_percentInsideOfJava_staysJava(kernel: Kernel) -> None:
    assert kernel.run("int p = 17, q = 5;\nint rest = p\n  %q;\nrest").value == "2"
    assert kernel.run('var text = """\n%d items\n""";\ntext').value == r'"%d items\n"'


def test_unknownMagic_suggestsTheNearest_andEndsTheCell(kernel: Kernel) -> None:
    result = kernel.run('%wo\nIO.println("not reached");')
    assert result.error["evalue"].endswith("Did you mean %who? %lsmagic lists them.")
    assert not result.stdout


def test_who_listsVariablesWithTypesAndValues(kernel: Kernel) -> None:
    kernel.run('var shown = List.of(1, 2); class Bad { public String toString() { throw new Error(); } }')
    kernel.run("var bad = new Bad();")
    result = kernel.run("%who shown bad")
    rows = [line.split(maxsplit=2) for line in result.value.splitlines()]
    assert ["shown", "List<Integer>", "[1, 2]"] in rows
    assert ["bad", "Bad", "Bad (its toString() threw Error)"] in rows
    assert "<table>" in result.data["text/html"]


def test_drop_forgetsADefinition(kernel: Kernel) -> None:
    kernel.run("int dropped = 1;")
    assert kernel.run("%drop dropped").status == "ok"
    assert kernel.run("dropped").status == "error"
    assert "nothing was dropped" in kernel.run("%drop dropped").error["evalue"]


def test_timeit_showsTheMedian_alsoOfStatements(kernel: Kernel) -> None:
    assert "a run (median of 7 rounds" in kernel.run("%timeit Math.sqrt(2)").stdout
    assert "a run (median" in kernel.run("%%timeit\nint sum = 0;\nsum += 3;").stdout


def test_writtenFile_canBeLoaded(kernel: Kernel, tmp_path: Path) -> None:
    file = tmp_path / "tools.jsh"
    kernel.run(f"%%writefile {file}\nint ofFile() {{\n    return 1 / 0;\n}}")
    assert kernel.run(f"%load {file}").status == "ok"
    assert "tools.jsh, line 2" in kernel.run("ofFile()").traceback


def test_markup_isShownAsWhatItIs(kernel: Kernel) -> None:
    (shown,) = kernel.run("%%html\n<b>bold</b>").of_type("display_data")
    assert shown["content"]["data"]["text/html"] == "<b>bold</b>"


def test_jars_areSeenByCode_andSurviveTheProcess(kernel: Kernel, tea: Path) -> None:
    added = kernel.run(f"List<String> added = %jars {tea}\nadded")
    assert added.value == f"[{tea}]"
    code = "new kitchen.Teapot().pour()"
    assert kernel.run(code).value == '"tea"'
    assert kernel.run("Runtime.getRuntime().halt(1)").error["ename"] == "ProcessEnded"
    assert kernel.run(code).value == '"tea"'
    question = {"code": "kitchen.Te", "cursor_pos": 10}
    assert "Teapot" in kernel.ask("complete_request", question).content["matches"]


def test_env_reachesTheNextProcess(kernel: Kernel) -> None:
    assert "next process" in kernel.run("%env COLOUR='deep red'").stdout
    assert kernel.run('System.getenv("COLOUR")').value == "null"
    assert kernel.run("%reset").status == "ok"
    assert kernel.run('System.getenv("COLOUR")').value == '"deep red"'


def test_reset_forgetsEverything_butKeepsTheImportsOfTheStart(kernel: Kernel) -> None:
    kernel.run("int forgotten = 1; class Gone {}")
    kernel.run("%reset")
    assert kernel.run("%list").value == "Nothing of that kind is defined."
    assert kernel.run('List.of(eval("1 + 1"))').value == "[2]"


def test_memoryAndJava_sayWhatIsInUse(kernel: Kernel) -> None:
    (memory,) = kernel.run("%memory").of_type("display_data")
    assert "heap" in memory["content"]["data"]["text/plain"]
    assert "jawait-companion.jar" in kernel.run("%java").value


def test_lsmagicAndHelp_describeTheMagics(kernel: Kernel) -> None:
    assert "%%writefile [-a] FILE" in kernel.run("%lsmagic").value
    assert "median" in kernel.run("%help timeit").value


def test_eval_givesTheObject_andSeesTheSession(kernel: Kernel) -> None:
    assert kernel.run('(int) eval("1 + 2") + 3').value == "6"
    assert kernel.run('var made = eval("int inner = 7; List.of(inner)"); made').value == "[7]"
    assert kernel.run("inner").value == "7"


def test_eval_insideOfEval_works(kernel: Kernel) -> None:
    kernel.run('int down(int n) { return n == 0 ? 0 : 1 + (int) eval("down(" + (n - 1) + ")"); }')
    assert kernel.run("down(3)").value == "3"


def test_exceptionOfEvaluatedCode_comesOutAsItIs(kernel: Kernel) -> None:
    result = kernel.run(
        """
        try {
            eval("throw new java.io.IOException(\\"lost\\")");
        } catch (Exception e) {
            IO.print(e);
        }
        """
    )
    assert result.stdout == "java.io.IOException: lost"
    assert "incompatible types" in kernel.run('eval("int x = \\"no\\";")').error["evalue"]


def test_evalOutsideOfTheCellsThread_isRefusedInASentence(kernel: Kernel) -> None:
    result = kernel.run(
        """
        Thread.ofVirtual().start(() -> {
            try { eval("1"); } catch (RuntimeException e) { IO.println(e.getMessage()); }
        }).join();
        """
    )
    assert "in the cell's own thread" in result.stdout


def test_interrupt_endsEvaluatedCode_andKeepsVariables(kernel: Kernel) -> None:
    kernel.run("int kept = 5;")
    cell = kernel.execute('eval("IO.println(\\"on\\"); while (true) {}")')
    kernel.printed(cell, "on")
    kernel.interrupt()
    result = kernel.result(cell)
    assert result.error["ename"] == "Interrupted"
    assert kernel.run("kept").value == "5"


def test_endOfTheProcessInEvaluatedCode_namesTheLostVariables(kernel: Kernel) -> None:
    kernel.run("int held = 1;")
    result = kernel.run('eval("Runtime.getRuntime().halt(1)")')
    assert result.error["ename"] == "ProcessEnded"
    assert "held" in result.error["evalue"]
    assert kernel.run("1 + 1").value == "2"
