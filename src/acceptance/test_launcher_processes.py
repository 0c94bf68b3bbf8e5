"""Programs that the script starts: their environment, and that none is left."""

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from launcher import processes
from launcher.places import REPOSITORY
from support.processes import assert_gone


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
    code = "from launcher import processes; print(processes.environment()['LC_ALL'])"
    command = [sys.executable, "-c", code]
    env = os.environ | {"LC_ALL": locale, "PYTHONPATH": str(REPOSITORY / "src")}
    expected = "C.UTF-8" if sys.platform == "linux" else locale  # Elsewhere a JVM does not follow the locale.
    assert subprocess.run(command, env=env, capture_output=True, text=True).stdout == f"{expected}\n"
