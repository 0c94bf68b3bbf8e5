"""What is written for JupyterLab, and that two starts do not get in each other's way."""

import json
import select
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import course
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import REPOSITORY, Repository
from support.fakes import fake_jdk, program

LOCKS = """
import sys; sys.path.insert(0, sys.argv[1])
from pathlib import Path
from launcher.exclusive import exclusive
with exclusive(Path(sys.argv[2])):
    print("in", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    (tmp_path / "notebooks").mkdir()
    return Repository(tmp_path)


def config(repository: Repository, name: str) -> dict:
    return json.loads((repository.venv / "etc" / "jupyter" / name).read_text())


def test_settings_openTheFirstNotebook(repository: Repository) -> None:
    (repository.notebooks / "00-start-here.ipynb").write_text("{}")
    course._write_settings(repository)
    assert config(repository, "jupyter_lab_config.json")["LabApp"]["default_url"] == "/lab/tree/00-start-here.ipynb"
    assert config(repository, "jupyter_server_config.json")["ServerApp"]["root_dir"] == str(repository.notebooks)


def test_settings_withoutThatNotebook_openTheFolder(repository: Repository) -> None:
    course._write_settings(repository)
    assert "default_url" not in config(repository, "jupyter_lab_config.json")["LabApp"]


def test_settings_secondTime_writeNothing(repository: Repository) -> None:
    course._write_settings(repository)
    before = {path: path.stat().st_mtime_ns for path in repository.venv.rglob("*.json")}
    course._write_settings(repository)
    assert {path: path.stat().st_mtime_ns for path in repository.venv.rglob("*.json")} == before
    assert len(before) == 3


def test_kernelspec_refusal_isShownAsItIs(repository: Repository) -> None:
    repository.target.mkdir()
    repository.jar.write_text("")
    home = fake_jdk(repository.root / "jdk", "25")
    program(home / "bin" / "java", "echo 'Nothing was installed: the disk is full.'; exit 1")
    with pytest.raises(Failure, match=r"^Nothing was installed: the disk is full\.$"):
        course._install_kernelspec(repository, Jdk(home, 25, "25"))


def test_kernelspec_rehearsalThatFails_isToldAndNoFailure(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.target.mkdir()
    repository.jar.write_text("")
    home = fake_jdk(repository.root / "jdk", "25")
    said = "It works, but starts more slowly than it could: the disk is full."
    program(home / "bin" / "java", f"echo 'Installed.'; echo '{said}'")
    course._install_kernelspec(repository, Jdk(home, 25, "25"))
    assert capsys.readouterr().out == f"The kernel: {said}\n"


def test_kernelspec_sameJarAndJava_isInstalledOnce(repository: Repository) -> None:
    repository.target.mkdir()
    repository.jar.write_text("one")
    home, calls = fake_jdk(repository.root / "jdk", "25"), repository.root / "calls"
    spec = repository.kernelspec
    program(home / "bin" / "java", f'echo x >> "{calls}"; mkdir -p "{spec}"; echo "{{}}" > "{spec}/kernel.json"')
    installs = [("one", "25.0.3", 1), ("one", "25.0.3", 1), ("two", "25.0.3", 2), ("two", "25.0.4", 3)]
    for content, version, expected in installs:
        repository.jar.write_text(content)
        course._install_kernelspec(repository, Jdk(home, 25, version))
        assert len(calls.read_text().split()) == expected


def test_exclusive_secondWaitsForTheFirst(tmp_path: Path) -> None:
    first, second = (_locking(tmp_path / "lock") for _ in range(2))
    holder, waiter = _sorted(first, second)
    assert waiter.poll() is None
    holder.communicate()
    assert waiter.stdout.readline() == "in\n"
    waiter.communicate()


def _locking(lock: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", LOCKS, str(REPOSITORY / "src"), str(lock)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _sorted(*both: subprocess.Popen[str]) -> tuple[subprocess.Popen[str], subprocess.Popen[str]]:
    """The one that holds the lock and the one that waits for it."""
    (ready, *_), _, _ = select.select([p.stdout for p in both], [], [], 60)
    holder = next(p for p in both if p.stdout is ready)
    assert holder.stdout.readline() == "in\n"
    return holder, next(p for p in both if p is not holder)
