"""`./jawait test`: every test there is, and one line at the end."""

import os
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from launcher import build, course, fetch, processes
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.marked import nothing_left
from launcher.places import Repository

# A part of the long tests, so that all of them together stay under 25 minutes.
SOAK = "0.1"


@dataclass(frozen=True)
class Count:
    """How many tests passed and failed; what could not run is a failure."""

    passed: int = 0
    failed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed)


def test(repository: Repository, options: Sequence[str]) -> int:
    """Runs Maven's tests and then pytest's, whatever becomes of the first; 0 if every test passed."""
    os.environ.setdefault("JAWAIT_SOAK", SOAK)
    with nothing_left(repository):
        count = _part("Java", lambda: _java(repository)) + _part("acceptance", lambda: _acceptance(repository, options))
    print(f"{count.passed} passed, {count.failed} failed")
    return 1 if count.failed else 0


def _part(name: str, run) -> Count:
    try:
        return run()
    except Failure as e:
        print(f"The {name} tests could not run: {e}", flush=True)
        return Count(failed=1)


def _java(repository: Repository) -> Count:
    jdk = fetch.find_or_fetch()
    with course.writable(repository):
        _delete(_maven_reports(repository))
        # Each module is tested, also after another one has failed.
        status = build.maven(repository, jdk, "-Dmaven.test.failure.ignore=true", "verify")
        return judge("Java", status, _maven_reports(repository))


def _acceptance(repository: Repository, options: Sequence[str]) -> Count:
    jdk = _kernel(repository)
    report = repository.target / "acceptance.xml"
    _delete([report])
    command = [repository.python, "-m", "pytest", repository.root / "src" / "acceptance", f"--junitxml={report}"]
    env = processes.environment(JAVA_HOME=jdk.home, JUPYTER_PREFER_ENV_PATH="1")
    status = processes.run([*command, *options], env, cwd=repository.root)
    return judge("acceptance", status, [report] if report.is_file() else [])


def _kernel(repository: Repository) -> Jdk:
    """The kernel that Maven has just packaged, installed; one that is older than its sources is not tested."""
    jdk = fetch.find_or_fetch()
    if not build.is_current(repository):
        raise Failure("the kernel was not built.")
    with course.writable(repository):
        course.furnish(repository, jdk, "lab", "test")
    return jdk


def _maven_reports(repository: Repository) -> list[Path]:
    return sorted(repository.target.glob("*/*-reports/TEST-*.xml"))


def _delete(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


def judge(part: str, status: int, reports: Sequence[Path]) -> Count:
    """Counts the reports of a part; no test at all, or a bad end without a failed test, is one failure more."""
    count = sum((_read(report) for report in reports), Count())
    if not count.passed and not count.failed:
        print(f"The {part} tests: none ran (exit status {status}).", flush=True)
        return Count(failed=1)
    if status != 0 and not count.failed:
        print(f"The {part} tests: something failed outside of a test (exit status {status}).", flush=True)
        return count + Count(failed=1)
    return count


def _read(report: Path) -> Count:
    """One report in JUnit's XML format; a skipped test did neither."""
    try:
        root = ElementTree.parse(report).getroot()
    except ElementTree.ParseError:
        print(f"The report {report} is broken: its tests were cut off.", flush=True)
        return Count(failed=1)
    suites = [root] if root.tag == "testsuite" else root.findall("testsuite")
    return sum((_suite(suite) for suite in suites), Count())


def _suite(suite: ElementTree.Element) -> Count:
    tests, failures, errors, skipped = (
        int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")
    )
    return Count(tests - failures - errors - skipped, failures + errors)
