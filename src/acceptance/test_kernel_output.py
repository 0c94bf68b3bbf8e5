"""What a cell prints and shows."""

from pathlib import Path

from support.kernels import Kernel, running

SPECIAL = "Grüße, 世界 🚀"


def test_stdout_arrivesWhileTheCellRuns(kernel: Kernel, latch: Path) -> None:
    cell = kernel.execute(f'IO.println("early"); Files.readString(Path.of("{latch}"))')
    kernel.printed(cell, "early\n")
    latch.write_text("go on")
    assert kernel.result(cell).value == '"go on"'


def test_textWithoutNewline_arrivesWhileTheCellRuns(kernel: Kernel, latch: Path) -> None:
    cell = kernel.execute(f'System.out.print("half"); Files.readString(Path.of("{latch}"))')
    kernel.printed(cell, "half")
    latch.write_text("go on")
    assert kernel.result(cell).value == '"go on"'


def test_stderr_isItsOwnStream(kernel: Kernel) -> None:
    result = kernel.run('System.out.println("out"); System.err.println("err");')
    assert (result.stdout, result.stderr) == ("out\n", "err\n")
    assert result.status == "ok"


def test_streams_keepTheirOrder(kernel: Kernel) -> None:
    result = kernel.run(
        'for (int i = 0; i < 3; i++) { System.out.println("o" + i); System.err.println("e" + i); }'
    )
    assert "".join(m["content"]["text"] for m in result.of_type("stream")) == "o0\ne0\no1\ne1\no2\ne2\n"


def test_heavyPrinting_losesNothing_andComesInFewMessages(kernel: Kernel) -> None:
    result = kernel.run("for (int i = 0; i < 60_000; i++) System.out.println(i);")
    assert result.stdout.splitlines() == [str(i) for i in range(60_000)]
    assert len(result.of_type("stream")) < 1_000


def test_bytesOfOneCharacter_writtenOneByOne_stayTogether(kernel: Kernel) -> None:
    result = kernel.run(
        'for (byte b : "ü🚀".getBytes("UTF-8")) { System.out.write(b); System.out.flush(); }'
    )
    assert result.stdout == "ü🚀"


def test_outputOfThreads_belongsToTheirCell(kernel: Kernel) -> None:
    result = kernel.run(
        """
        var thread = new Thread(() -> IO.println("platform"));
        thread.start();
        thread.join();
        Thread.startVirtualThread(() -> IO.println("virtual")).join();
        CompletableFuture.runAsync(() -> IO.println("pool")).join();
        """
    )
    assert result.stdout == "platform\nvirtual\npool\n"


def test_outputAfterTheEndOfItsCell_stillBelongsToIt(kernel: Kernel, latch: Path) -> None:
    cell = kernel.execute(
        f"""
        Thread.startVirtualThread(() -> {{
            try {{ IO.println(Files.readString(Path.of("{latch}"))); }}
            catch (IOException e) {{ throw new UncheckedIOException(e); }}
        }});
        """
    )
    assert kernel.result(cell).status == "ok"
    assert kernel.run('IO.println("next")').stdout == "next\n"
    latch.write_text("late")
    kernel.printed(cell, "late")


def test_utf8_holdsInEveryLocale(logs: Path) -> None:
    with running(logs / "utf8.log", {"LC_ALL": "C", "LANG": "C"}) as kernel:
        result = kernel.run(f'var größe = "{SPECIAL}"; System.out.println(größe); System.err.print(größe); größe')
    assert (result.stdout, result.stderr) == (f"{SPECIAL}\n", SPECIAL)
    assert result.value == f'"{SPECIAL}"'


def test_silentCell_publishesNoInputAndNoResult(kernel: Kernel) -> None:
    count = kernel.run("1").content["execution_count"]
    result = kernel.run("int quiet = 7; quiet", silent=True)
    assert result.types == ["busy", "idle"]
    after = kernel.run("quiet")
    assert (after.value, after.content["execution_count"]) == ("7", count + 1)


def test_silentCell_reportsItsError(kernel: Kernel) -> None:
    result = kernel.run("throw new IllegalStateException();", silent=True)
    assert result.status == "error"
    assert result.content["ename"].endswith("IllegalStateException")


def test_cellWithoutStoredHistory_doesNotCount(kernel: Kernel) -> None:
    count = kernel.run("1").content["execution_count"]
    assert kernel.run("2", store_history=False).value == "2"
    assert kernel.run("3").content["execution_count"] == count + 1


def test_displayable_isShownAsItsBundle(kernel: Kernel) -> None:
    result = kernel.run(
        """
        import jawait.runtime.*;
        class Star implements Displayable {
            public MimeBundle toMimeBundle() {
                return MimeBundle.text("*").with("text/html", "<b>*</b>");
            }
        }
        new Star()
        """
    )
    assert result.data == {"text/plain": "*", "text/html": "<b>*</b>"}


def test_displayableWithoutText_getsItsToString(kernel: Kernel) -> None:
    result = kernel.run(
        """
        record Page(String html) implements jawait.runtime.Displayable {
            public jawait.runtime.MimeBundle toMimeBundle() {
                return jawait.runtime.MimeBundle.of("text/html", html);
            }
        }
        new Page("<i>hello</i>")
        """
    )
    assert result.data == {"text/html": "<i>hello</i>", "text/plain": "Page[html=<i>hello</i>]"}
