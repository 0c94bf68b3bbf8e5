"""What was run is found again, by later kernels too."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.kernels import Kernel, launch, running
from support.waiting import wait_until


def history(kernel: Kernel, access: str, **options: object) -> list:
    asked = {"output": False, "raw": True, "hist_access_type": access}
    return kernel.ask("history_request", asked | options).content["history"]


def inputs(kernel: Kernel, access: str, **options: object) -> list[str]:
    return [entry[2] for entry in history(kernel, access, **options)]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder for the user's data."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def kept(data: Path) -> Path:
    """The file that holds the history."""
    return data / "jawait" / "history.jsonl"


@pytest.fixture(scope="module")
def later(data: Path, logs: Path) -> Iterator[Kernel]:
    """A kernel that starts after another has run two cells and ended."""
    with running(logs / "history-earlier.log", {"JUPYTER_DATA_DIR": str(data)}) as earlier:
        earlier.run("10 + 1")
        earlier.run("int quiet = 1;")
    with running(logs / "history-later.log", {"JUPYTER_DATA_DIR": str(data)}) as kernel:
        yield kernel


def test_tail_goesBackIntoEarlierSessions(later: Kernel) -> None:
    later.run("20 + 2")
    assert inputs(later, "tail", n=3) == ["10 + 1", "int quiet = 1;", "20 + 2"]


def test_range_countsBackFromTheCurrentSession(later: Kernel) -> None:
    later.run("20 + 3")
    assert inputs(later, "range", session=-1, start=1, stop=2) == ["10 + 1"]
    assert "20 + 3" in inputs(later, "range", session=0)
    assert "10 + 1" not in inputs(later, "range", session=0)


def test_outputs_areThereIfAskedFor_andNullWithoutAValue(later: Kernel) -> None:
    entries = history(later, "range", session=-1, output=True)
    assert [entry[2] for entry in entries] == [["10 + 1", "11"], ["int quiet = 1;", None]]


def test_search_takesGlobs_andTellsEqualInputsOnce(later: Kernel) -> None:
    for _ in range(2):
        later.run("30 * 1")
    assert inputs(later, "search", pattern="30 ?*") == ["30 * 1"] * 2
    assert inputs(later, "search", pattern="30 ?*", unique=True) == ["30 * 1"]
    assert inputs(later, "search", pattern="30", n=5) == []


def test_file_isForItsOwnerAlone(later: Kernel, kept: Path) -> None:
    later.run("1 + 1")
    wait_until(lambda: "1 + 1" in kept.read_text(), "the cell has been written")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_killInTheMiddle_costsNothingThatWasWritten(logs: Path, tmp_path: Path) -> None:
    data = {"JUPYTER_DATA_DIR": str(tmp_path)}
    killed = launch(logs / "history-killed.log", data)
    killed.run("40 + 1")
    kept = tmp_path / "jawait" / "history.jsonl"
    wait_until(lambda: kept.exists() and "40 + 1" in kept.read_text(), "the cell has been written")
    killed.process.kill()
    killed.stop()
    with kept.open("a") as file:
        file.write('{"session":1,"line":2,"inp')
    with running(logs / "history-survivor.log", data) as kernel:
        kernel.run("40 + 2")
        assert inputs(kernel, "tail", n=9) == ["40 + 1", "40 + 2"]


def test_fileThatCannotBeUsed_isSaidInTheLog_andTheKernelWorks(logs: Path, tmp_path: Path) -> None:
    (tmp_path / "jawait").write_text("a file where the folder should be")
    with running(logs / "history-unusable.log", {"JUPYTER_DATA_DIR": str(tmp_path)}) as kernel:
        assert kernel.run("50 + 1").value == "51"
        assert inputs(kernel, "tail", n=9) == ["50 + 1"]
        wait_until(lambda: "The history" in kernel.last_log_lines(), "the log says so")


def test_twoKernelsAtOnce_keepTheirSessionsApart(logs: Path, tmp_path: Path) -> None:
    data = {"JUPYTER_DATA_DIR": str(tmp_path)}
    with running(logs / "history-one.log", data) as one, running(logs / "history-two.log", data) as two:
        cells = [(kernel, kernel.execute(f"{n} + {who}")) for n in range(20) for who, kernel in ((1, one), (2, two))]
        for kernel, cell in cells:
            kernel.result(cell)
        assert inputs(one, "range", session=0) == [f"{n} + 1" for n in range(20)]
        assert inputs(two, "range", session=0) == [f"{n} + 2" for n in range(20)]
        everything = wait_until(lambda: len(h := history(two, "tail", n=99)) == 40 and h, "both are written")
    assert len({entry[0] for entry in everything}) == 2
