"""Counting tests: the last line says what happened, also when something crashed."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from launcher import tests
from launcher.failure import Failure
from launcher.places import Repository
from launcher.tests import Count, judge


def report(folder: Path, text: str, name: str = "TEST-a.xml") -> Path:
    (folder / name).write_text(text)
    return folder / name


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('<testsuite tests="5" failures="0" errors="0" skipped="0"/>', Count(5, 0)),
        ('<testsuite tests="5" failures="1" errors="2" skipped="1"/>', Count(1, 3)),
        ('<testsuites><testsuite tests="2" failures="1"/><testsuite tests="3"/></testsuites>', Count(4, 1)),
    ],
)
def test_judge_countsAReport(tmp_path: Path, text: str, count: Count) -> None:
    assert judge("Java", 1 if count.failed else 0, [report(tmp_path, text)]) == count


def test_judge_addsReports(tmp_path: Path) -> None:
    one = report(tmp_path, '<testsuite tests="2"/>', "TEST-1.xml")
    two = report(tmp_path, '<testsuite tests="3" errors="1"/>', "TEST-2.xml")
    assert judge("Java", 1, [one, two]) == Count(4, 1)


@pytest.mark.parametrize("text", ['<testsuite tests="0"/>', '<testsuite tests="2" skipped="2"/>'])
def test_judge_nothingRan_isAFailure(tmp_path: Path, text: str) -> None:
    assert judge("Java", 0, [report(tmp_path, text)]) == Count(0, 1)
    assert judge("Java", 0, []) == Count(0, 1)


def test_judge_badEndWithoutAFailedTest_isAFailure(tmp_path: Path) -> None:
    assert judge("Java", 137, [report(tmp_path, '<testsuite tests="2"/>')]) == Count(2, 1)


def test_judge_cutOffReport_isAFailure(tmp_path: Path) -> None:
    assert judge("Java", 0, [report(tmp_path, '<testsuite tests="2"')]) == Count(0, 1)


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> dict[str, Count | Failure]:
    """What the two parts give; they are not run."""
    given: dict[str, Count | Failure] = {"java": Count(2, 0), "acceptance": Count(3, 0)}

    def part(name: str) -> Count:
        if isinstance(given[name], Failure):
            raise given[name]
        return given[name]

    monkeypatch.setattr(tests, "_java", lambda _: part("java"))
    monkeypatch.setattr(tests, "_acceptance", lambda *_: part("acceptance"))
    monkeypatch.setattr(tests, "nothing_left", lambda _: nullcontext())
    monkeypatch.setenv("JAWAIT_SOAK", "unset")
    return given


@pytest.mark.parametrize(
    ("java", "acceptance", "line", "status"),
    [
        (Count(2, 0), Count(3, 0), "5 passed, 0 failed", 0),
        (Count(2, 1), Count(3, 2), "5 passed, 3 failed", 1),
        (Failure("No JDK."), Count(3, 0), "3 passed, 1 failed", 1),
        (Count(2, 0), Failure("No kernel."), "2 passed, 1 failed", 1),
    ],
)
def test_test_lastLine(parts, capsys, java, acceptance, line: str, status: int) -> None:
    parts.update(java=java, acceptance=acceptance)
    assert tests.test(Repository(), []) == status
    assert capsys.readouterr().out.splitlines()[-1] == line


def test_soak_isATenth_ifNobodySaysOtherwise(parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAWAIT_SOAK")
    tests.test(Repository(), [])
    assert tests.os.environ["JAWAIT_SOAK"] == "0.1"


def test_mavenReports_ofEveryModule(tmp_path: Path) -> None:
    for folder in (
        "jawait-kernel/surefire-reports",
        "jawait-kernel/failsafe-reports",
        "jawait-runtime/surefire-reports",
    ):
        (tmp_path / "target" / folder).mkdir(parents=True)
        report(tmp_path / "target" / folder, "")
    assert len(tests._maven_reports(Repository(tmp_path))) == 3
