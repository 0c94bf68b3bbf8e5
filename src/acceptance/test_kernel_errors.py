"""What a learner sees when something is wrong."""

import pytest

from support.kernels import Kernel

SEVEN_GOOD_LINES = "\n".join(f'IO.println("line {n}");' for n in range(1, 8))


@pytest.mark.parametrize("broken", ["int broken = ;", "int class = 3;", "foo(]);", "1 +* 2"])
def test_syntaxErrorInLineEight_meansThatNothingRan(kernel: Kernel, broken: str) -> None:
    result = kernel.run(f"{SEVEN_GOOD_LINES}\n{broken}")
    assert result.types == ["busy", "execute_input", "error", "idle"]
    assert "line 8" in result.traceback


def test_compileError_showsTheLineAndMarksThePlace(kernel: Kernel) -> None:
    result = kernel.run('int fine = 1;\nint wrong = "text";')
    lines = result.traceback.splitlines()
    shown = next(n for n, line in enumerate(lines) if 'int wrong = "text";' in line)
    assert lines[shown].index('"text"') == lines[shown + 1].index("^")
    assert "incompatible types" in result.traceback
    assert "line 2" in result.traceback


def test_unknownName_isNamed(kernel: Kernel) -> None:
    result = kernel.run("noSuchName + 1")
    assert "noSuchName" in result.traceback
    assert "jdk.jshell" not in result.traceback


def test_exception_carriesItsOwnNameAndMessage(kernel: Kernel) -> None:
    result = kernel.run('throw new IllegalStateException("on purpose");')
    assert result.error["ename"].endswith("IllegalStateException")
    assert result.error["evalue"] == "on purpose"
    reply = {key: result.content[key] for key in ("ename", "evalue", "traceback")}
    assert reply == result.error


def test_exception_hasTheLearnersFramesWithCellLines(kernel: Kernel) -> None:
    result = kernel.run(
        """int divide(int a, int b) {
    return a / b;
}
int halve(int a) {
    return divide(a, 0);
}
halve(8)"""
    )
    count = result.content["execution_count"]
    divide, halve, cell = [f"cell {count}, line {n}" for n in (2, 5, 7)]
    text = result.traceback.lower()
    assert text.index(divide) < text.index(halve) < text.index(cell)


def test_exception_showsNoFrameOfTheKernel(kernel: Kernel) -> None:
    result = kernel.run("List.of(1).get(3)")
    for hidden in ("jawait.runtime", "jdk.jshell", "REPL.$", "do_it$", "jdk.internal.reflect"):
        assert hidden not in result.traceback


def test_exception_inACallFromAnEarlierCell_namesThatCell(kernel: Kernel) -> None:
    defined = kernel.run("int fails() {\n    return 1 / 0;\n}").content["execution_count"]
    result = kernel.run("fails()")
    assert f"cell {defined}, line 2" in result.traceback.lower()


def test_causes_areShownWithTheirMessages(kernel: Kernel) -> None:
    result = kernel.run(
        """
        try {
            throw new java.io.IOException("inner");
        } catch (java.io.IOException e) {
            throw new RuntimeException("outer", e);
        }
        """
    )
    assert "outer" in result.traceback
    assert "Caused by: IOException: inner" in result.traceback


def test_failedFuture_showsWhatFailedInside(kernel: Kernel) -> None:
    result = kernel.run(
        'CompletableFuture.supplyAsync(() -> { throw new IllegalArgumentException("deep"); }).join()'
    )
    assert "IllegalArgumentException: deep" in result.traceback


def test_firstError_endsItsCell(kernel: Kernel) -> None:
    result = kernel.run('IO.println("before");\nint x = 1 / 0;\nIO.println("after");')
    assert result.stdout == "before\n"
    assert result.error["ename"].endswith("ArithmeticException")


def test_error_abortsTheCellsQueuedBehindIt(kernel: Kernel) -> None:
    failing = kernel.execute('Thread.sleep(500); throw new IllegalStateException("stop");')
    queued = [kernel.execute(f'IO.println("queued {n}")') for n in range(3)]
    assert kernel.result(failing).status == "error"
    for cell in queued:
        result = kernel.result(cell)
        assert result.status == "aborted"
        assert result.stdout == ""
    assert kernel.run("1 + 1").value == "2"


def test_error_doesNotAbortQuestionsBehindIt(kernel: Kernel) -> None:
    failing = kernel.execute('Thread.sleep(500); throw new IllegalStateException("stop");')
    question = kernel.send("complete_request", {"code": "Syste", "cursor_pos": 5})
    assert kernel.result(failing).status == "error"
    assert "System" in kernel.result(question).content["matches"]


def test_error_ofACellThatMayFail_abortsNothing(kernel: Kernel) -> None:
    failing = kernel.execute("throw new IllegalStateException();", stop_on_error=False)
    queued = kernel.execute("2 + 2")
    assert kernel.result(failing).status == "error"
    assert kernel.result(queued).value == "4"


def test_stackOverflow_endsTheCellOnly(kernel: Kernel) -> None:
    kernel.run("int held = 9;")
    result = kernel.run("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)")
    assert result.error["ename"].endswith("StackOverflowError")
    assert kernel.run("held").value == "9"


def test_misspeltName_isAnsweredWithTheNearest(kernel: Kernel) -> None:
    assert "Did you mean `length`?" in kernel.run('"abc".lenght()').traceback
    kernel.run("int counter = 1;")
    assert "Did you mean `counter`?" in kernel.run("countr + 1").traceback


def test_typeWithoutImport_isAnsweredWithTheImport(kernel: Kernel) -> None:
    result = kernel.run("HttpClient client = null;")
    assert "Add `import java.net.http.HttpClient;`" in result.traceback


def test_nullPointer_namesTheVariableAsTheLearnerDoes(kernel: Kernel) -> None:
    result = kernel.run("String text = null;\ntext.length()")
    assert 'because "text" is null' in result.error["evalue"]
    result = kernel.run("void local() { String inner = null; inner.length(); }\nlocal()")
    assert 'because "inner" is null' in result.error["evalue"]


def test_endlessRecursionOfTwo_isShort(kernel: Kernel) -> None:
    kernel.run("void ping(int n) { pong(n); }\nvoid pong(int n) { ping(n); }")
    assert len(kernel.run("ping(0)").traceback.splitlines()) < 8


def test_failedFuture_isNamedByItsCause(kernel: Kernel) -> None:
    result = kernel.run('CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("no"); }).join()')
    assert (result.error["ename"], result.error["evalue"]) == (
        "CompletionException",
        "IllegalStateException: no",
    )


def test_sameCellRunAgain_failsInTheNewCell(kernel: Kernel) -> None:
    cell = "int again() {\n    return 1 / 0;\n}\nagain()"
    kernel.run(cell)
    result = kernel.run(cell)
    assert f"cell {result.content['execution_count']}, line 2" in result.traceback


def test_printedStackTrace_hasLinesOfCells(kernel: Kernel) -> None:
    result = kernel.run('try {\n    throw new IllegalStateException("seen");\n} catch (Exception e) {\n    e.printStackTrace();\n}')
    count = result.content["execution_count"]
    assert result.stderr == f"java.lang.IllegalStateException: seen\n\tat cell {count}, line 2\n"


def test_exceptionOfAThread_hasLinesOfCells(kernel: Kernel) -> None:
    result = kernel.run('var dying = new Thread(() -> { throw new IllegalStateException("far"); });\ndying.start(); dying.join();')
    count = result.content["execution_count"]
    assert f"IllegalStateException: far\n\tat a lambda (cell {count}, line 1)" in result.stderr


def test_logging_isOneLineUnderItsOwnCell(kernel: Kernel) -> None:
    result = kernel.run('java.util.logging.Logger.getLogger("x").warning("careful");')
    assert (result.stdout, result.stderr) == ("", "WARNING: careful\n")
    result = kernel.run(
        'Thread.startVirtualThread(() -> System.getLogger("y").log(System.Logger.Level.INFO, "hi")).join();'
    )
    assert result.stderr == "INFO: hi\n"
