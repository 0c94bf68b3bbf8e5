"""A cell asks the person at the frontend for input."""

import pytest

from support.input import asking
from support.kernels import Kernel

GREETING = 'var name = IO.readln("Name? ");\nIO.println("Hello " + name);'


def test_readln_asksWithItsPrompt_andGetsTheLine(kernel: Kernel) -> None:
    with asking(kernel, GREETING) as cell:
        assert cell.question() == ("Name? ", False)
        cell.answer("Grüße 😀")
    assert cell.result.stdout == "Hello Grüße 😀\n"


# Whether the prompt is still held when the read comes depends on how long the compiler takes.
READING = {
    "readln": 'IO.print("Name? ");\nIO.readln()',
    "scanner": 'var in = new Scanner(System.in);\nSystem.out.print("Name? ");\nin.nextLine()',
    "buffered reader": 'System.out.print("Name? ");\nnew BufferedReader(new InputStreamReader(System.in)).readLine()',
    "bytes": 'System.out.print("Name? ");\nvar bytes = System.in.readNBytes(9);\nnew String(bytes).strip()',
}


@pytest.mark.parametrize("code", READING.values(), ids=READING)
def test_prompt_isNeitherLostNorDoubled(kernel: Kernel, code: str) -> None:
    with asking(kernel, code) as cell:
        prompt, _ = cell.question()
        cell.answer("Grüße ")
    assert cell.result.stdout + prompt == "Name? "
    assert cell.result.value.strip('"').strip() == "Grüße"


def test_linesBeforeThePrompt_arePrinted(kernel: Kernel) -> None:
    with asking(kernel, 'IO.println("line"); IO.readln("> ")') as cell:
        assert cell.question() == ("> ", False)
        cell.answer("x")
    assert cell.result.stdout == "line\n"


def test_password_isAskedHidden(kernel: Kernel) -> None:
    with asking(kernel, 'jawait.runtime.Input.password("Token: ")') as cell:
        assert cell.question() == ("Token: ", True)
        cell.answer("s3cret")
    assert cell.result.value == '"s3cret"'


def test_question_isAMessageOfItsCell(kernel: Kernel) -> None:
    with asking(kernel, "IO.readln()") as cell:
        cell.question()
        assert cell.asked[-1]["parent_header"]["msg_id"] == cell.request
        cell.answer("")
    assert cell.result.value == '""'


def test_replyWithAParent_isTakenForItsQuestionOnly(kernel: Kernel) -> None:
    with asking(kernel, 'IO.readln() + IO.readln()') as cell:
        cell.question()
        first = cell.asked[-1]
        cell.answer("a", parent=first)
        cell.question()
        cell.answer("again", parent=first)
        cell.answer("b", parent=cell.asked[-1])
    assert cell.result.value == '"ab"'


def test_unaskedReply_isNotTakenForALaterQuestion(kernel: Kernel) -> None:
    kernel.client.input("unasked")
    kernel.ask("kernel_info_request")
    with asking(kernel, "IO.readln()") as cell:
        cell.question()
        cell.answer("asked")
    assert cell.result.value == '"asked"'


def test_inputNotAllowed_isAnErrorThatSaysSo_alsoThroughAScanner(kernel: Kernel) -> None:
    for code in ("IO.readln()", "new Scanner(System.in).nextLine()", "System.in.read()"):
        result = kernel.run(code)
        assert result.content["ename"].endswith("InputUnavailableException")
        assert "allow_stdin" in result.traceback


@pytest.mark.parametrize(
    ("reader", "read"),
    [
        ("new BufferedReader(new InputStreamReader(System.in))", "in.readLine()"),
        ("new Scanner(System.in)", "in.nextLine()"),
    ],
)
def test_interrupt_ofAPendingRead_endsTheCell_andKeepsState(
    kernel: Kernel, reader: str, read: str
) -> None:
    kernel.run(f"var in = {reader};")
    agent = kernel.agent
    with asking(kernel, read) as cell:
        cell.question()
        kernel.interrupt()
    assert cell.result.status == "error"
    assert kernel.agent == agent
    with asking(kernel, read) as cell:
        cell.question()
        cell.answer("still works")
    assert cell.result.value == '"still works"'


def test_lateReply_afterAnInterrupt_isDropped(kernel: Kernel) -> None:
    with asking(kernel, "IO.readln()") as cell:
        cell.question()
        kernel.interrupt()
    cell.answer("late", parent=cell.asked[-1])
    with asking(kernel, "IO.readln()") as cell:
        cell.question()
        cell.answer("in time")
    assert cell.result.value == '"in time"'


def test_endOfInput_endsOneRead_notInputForEver(kernel: Kernel) -> None:
    with asking(kernel, "var end = IO.readln();\nend + IO.readln()") as cell:
        cell.question()
        cell.answer("\x04")
        cell.question()
        cell.answer("!")
    assert cell.result.value == '"null!"'


def test_restOfALine_isNotGivenToALaterCell(kernel: Kernel) -> None:
    with asking(kernel, "(char) System.in.read()") as cell:
        cell.question()
        cell.answer("left over")
    assert cell.result.value == "'l'"
    assert kernel.run("System.in.read()").status == "error"
    with asking(kernel, "IO.readln()") as cell:
        cell.question()
        cell.answer("new")
    assert cell.result.value == '"new"'


def test_threadOfAnEndedCell_isToldThatItCannotRead(kernel: Kernel) -> None:
    code = """
        var went = new CountDownLatch(1);
        var told = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> {
            try { went.await(); IO.readln(); told.complete("read"); }
            catch (Throwable t) { told.complete(t.getMessage()); }
        });
        """
    kernel.run(code)
    result = kernel.run("went.countDown();\ntold.get()")
    assert "has ended" in result.value


def test_readThatOutlivesItsCell_isToldSo(kernel: Kernel) -> None:
    code = """
        var outcome = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> {
            try { outcome.complete(IO.readln()); }
            catch (Throwable t) { outcome.complete(t.getMessage()); }
        });
        IO.println("begun");
        Thread.sleep(60_000);
        """
    with asking(kernel, code) as cell:
        cell.question()
        kernel.interrupt()
    assert cell.result.status == "error"
    told = kernel.run("outcome.get(20, TimeUnit.SECONDS)").value
    assert "was interrupted" in told or "has ended" in told


def test_severalThreads_areAskedOneAfterTheOther(kernel: Kernel) -> None:
    code = """
        var lines = new ConcurrentSkipListSet<String>();
        var readers = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) readers.add(Thread.startVirtualThread(() -> lines.add(IO.readln())));
        for (var reader : readers) reader.join();
        lines
        """
    with asking(kernel, code) as cell:
        for n in range(4):
            cell.question()
            cell.answer(f"line {n}")
    assert cell.result.value == "[line 0, line 1, line 2, line 3]"


def test_questions_areAnsweredWhileACellWaitsForInput(kernel: Kernel) -> None:
    with asking(kernel, "IO.readln()") as cell:
        cell.question()
        assert kernel.ask("complete_request", {"code": "Strin", "cursor_pos": 5}).status == "ok"
        cell.answer("")
    assert cell.result.status == "ok"


def test_setNextInput_isAPayloadOfTheReply(kernel: Kernel) -> None:
    reply = kernel.run('setNextInput("1 + 1");\nsetNextInput("2 + 2");').content
    assert reply["payload"] == [{"source": "set_next_input", "text": "2 + 2", "replace": False}]
    reply = kernel.run('replaceInput("3");').content
    assert reply["payload"] == [{"source": "set_next_input", "text": "3", "replace": True}]
    assert kernel.run("4").content["payload"] == []
