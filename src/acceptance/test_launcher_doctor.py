"""The doctor: a healthy machine is ok, and each complaint says what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import doctor
from launcher.places import REPOSITORY, Repository


def test_thisMachine_isOk(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER_")}
    command = [sys.executable, str(REPOSITORY / "jawait"), "doctor"]
    ended = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120)
    assert [line[:3] for line in ended.stdout.splitlines()] == ["ok "] * 9, ended.stdout
    assert ended.stdout.splitlines()[-1].startswith("ok 1 + 1 is 2, ")
    assert ended.returncode == 0


def test_nothingSetUp_saysHowToSetUp(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.doctor(Repository(tmp_path)) == 1
    complaints = [line for line in capsys.readouterr().out.splitlines() if line.startswith("NO ")]
    assert [line.partition(" — ")[2] for line in complaints[:2]] == ["./jawait lab sets it up"] * 2
    assert complaints[0].startswith(f"NO JupyterLab is not in {tmp_path / '.venv'}")
    assert complaints[-1].startswith("NO the first cell does not run (")


def test_noJdk_saysWhatToInstall(tmp_path: Path, monkeypatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(doctor.jdk, "find", lambda: None)
    doctor.doctor(Repository(tmp_path))
    assert capsys.readouterr().out.startswith("NO no JDK 25 or newer was found — ./jawait lab fetches one, or install")


def test_wrongChosenJdk_isAComplaint(tmp_path: Path, monkeypatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("JAWAIT_JAVA_HOME", str(tmp_path))
    assert doctor.doctor(Repository(tmp_path)) == 1
    assert capsys.readouterr().out.startswith(f"NO JAWAIT_JAVA_HOME is {tmp_path}, which is no JDK: set it to")


@pytest.mark.parametrize("name", ["memory.max", "memory/memory.limit_in_bytes"])
def test_containerMemory_isRead(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("2147483648\n")
    assert doctor._container_memory(tmp_path) == 2_147_483_648


def test_containerMemory_noLimit_isNone(tmp_path: Path) -> None:
    (tmp_path / "memory.max").write_text("max\n")
    assert doctor._container_memory(tmp_path) is None


def test_littleMemory_isAComplaint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "total_memory", lambda: 1_000_000_000)
    with pytest.raises(doctor.Missing, match=r"^1\.0 GB memory — close other programs"):
        doctor._memory()


def test_kernelWithoutCaches_isAComplaint(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.kernelspec.mkdir(parents=True)
    (repository.kernelspec / "kernel.json").write_text('{"argv": ["java", "-jar", "kernel.jar"]}')
    with pytest.raises(doctor.Missing, match=r"^the kernel starts without an AOT cache — java -jar .* install --prefix"):
        doctor._caches(repository)
