"""The script itself: commands, old Pythons, progress, processes, and JupyterLab's whole life."""

import ast
import io
import os
import runpy
import signal
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from launcher import cli, processes, progress
from launcher.places import REPOSITORY
from support.fakes import fake_jdk
from support.lab import lab
from support.processes import assert_gone, tree

SCRIPT = REPOSITORY / "jawait"


def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, env=os.environ | env, capture_output=True, text=True, timeout=300)


def test_noCommand_isUsage() -> None:
    ended = run()
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", cli.USAGE)


def test_help_isUsage() -> None:
    ended = run("--help")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, cli.USAGE, "")


@pytest.mark.parametrize("words", [["install"], ["doctor", "--all"]])
def test_unknownCommand_isNamed(words: list[str]) -> None:
    ended = run(*words)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f'There is no command "{" ".join(words)}".\n\n{cli.USAGE}'


def test_oldPython_isToldSo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(SCRIPT))
    assert str(ended.value).startswith("Jawait needs Python 3.10 or newer, but this is Python 3.9 (")


def test_script_isReadByOldPythons() -> None:
    text = SCRIPT.read_text(encoding="ascii")
    ast.parse(text, feature_version=(3, 4))
    assert text.startswith("#!/usr/bin/env python3\n")
    assert os.access(SCRIPT, os.X_OK)


def test_launcher_isReadByPython310() -> None:
    for file in (REPOSITORY / "src" / "launcher").glob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 10))


def test_lab_olderJdkFirstOnThePath_works(tmp_path: Path) -> None:
    old = fake_jdk(tmp_path / "jdk 17", "17.0.9")
    path = f"{old / 'bin'}{os.pathsep}{os.environ['PATH']}"
    ended = run("lab", "--version", PATH=path, JAVA_HOME=str(old))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines()[-1].startswith("4.6.")


def test_lab_secondStart_doesNoWorkTwice() -> None:
    before = _written()
    ended = run("lab", "--version")
    assert [line.split()[0] for line in ended.stdout.splitlines()] == ["Starting", ended.stdout.split()[-1]]
    assert _written() == before


def _written() -> dict[Path, int]:
    """When each file was written that the first start writes."""
    venv = REPOSITORY / ".venv"
    files = [REPOSITORY / "target" / "jawait-kernel.jar", *venv.glob("jawait/*"), *venv.glob("etc/jupyter/*.json")]
    files += venv.glob("share/jupyter/kernels/java/*")
    return {file: file.stat().st_mtime_ns for file in files}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_lab_asked_endsWithEverythingItStarted(logs: Path, number: signal.Signals) -> None:
    with lab(REPOSITORY, logs / f"lab-{number.name}.log") as running:
        started = tree(running.process.pid)
        running.process.send_signal(number)
        assert running.process.wait(timeout=20) == 0
        assert_gone(started, seconds=1)
    assert "Traceback" not in (logs / f"lab-{number.name}.log").read_text()


def test_lab_scriptKilled_serverEndsToo(logs: Path) -> None:
    with lab(REPOSITORY, logs / "lab-killed.log") as running:
        (server,) = psutil.Process(running.process.pid).children()
        running.process.kill()
        assert_gone([server], seconds=20)


def test_run_takesDownWhatItsProgramLeaves() -> None:
    out, write = os.pipe()
    status = processes.run(["sh", "-c", "sleep 1000 & echo $!"], processes.environment(), output=write)
    os.close(write)
    with os.fdopen(out) as printed:
        left = int(printed.read())
    assert status == 0
    assert_gone([psutil.Process(left)] if psutil.pid_exists(left) else [], seconds=5)


def test_run_pastItsTime_isEnded() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        processes.run(["sleep", "1000"], processes.environment(), timeout=0.1)


def test_environment_withoutWhatLeadsPythonAstray(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET"):
        monkeypatch.setenv(name, "x")
    env = processes.environment(JAVA_HOME=Path("/jdk"))
    assert not {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET"} & env.keys()
    assert env["JAVA_HOME"] == "/jdk"


@pytest.mark.parametrize("locale", ["C", "xx_XX.UTF-8", "C.UTF-8"])
def test_environment_onLinux_isUtf8(locale: str) -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); from launcher import processes as p; print(p.environment()['LC_ALL'])"
    command = [sys.executable, "-c", code, str(REPOSITORY / "src")]
    env = os.environ | {"LC_ALL": locale}
    expected = "C.UTF-8" if sys.platform == "linux" else locale  # Elsewhere a JVM does not follow the locale.
    assert subprocess.run(command, env=env, capture_output=True, text=True).stdout == f"{expected}\n"


class Terminal(io.StringIO):
    """Keeps what is written, and tells when something was."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.written = threading.Event()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, text: str) -> int:
        self.written.set()
        return super().write(text)


def test_step_short_saysNothing() -> None:
    out = Terminal(is_terminal=True)
    with progress.step("Building", out):
        pass
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    ("is_terminal", "expected"), [(False, "Building …\nBuilding … 0 s\n"), (True, "\rBuilding … 0 s\rBuilding … 0 s\n")]
)
def test_step_long_saysHowLong(monkeypatch: pytest.MonkeyPatch, is_terminal: bool, expected: str) -> None:
    monkeypatch.setattr(progress, "SILENCE", 0.0)
    monkeypatch.setattr(progress, "BETWEEN_LINES", 60.0)
    out = Terminal(is_terminal)
    with progress.step("Building", out):
        assert out.written.wait(60)
    assert out.getvalue() == expected


def test_step_detail_isShown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SILENCE", 0.0)
    out = Terminal(is_terminal=False)
    with progress.step("Fetching", out) as running:
        assert out.written.wait(60)
        running.detail = "5 of 10 MB"
    assert out.getvalue().endswith("Fetching … 5 of 10 MB, 0 s\n")
