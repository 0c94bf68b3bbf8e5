"""The virtual environment: made, kept, renewed."""

import os
from pathlib import Path

import pytest

from launcher import environment, processes
from launcher.course import writable
from launcher.failure import Failure
from launcher.places import Repository

NOTHING = "# no packages\n"
UNREACHABLE = f"jawait-no-such-package==1.0 --hash=sha256:{'0' * 64}\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A working copy whose environment is up to date; making one takes seconds, so there is one for all."""
    repository = Repository(tmp_path_factory.mktemp("Kurs ä"))
    (repository.root / "requirements").mkdir()
    repository.lock_file("lab").write_text(NOTHING)
    environment.ensure(repository, "lab")
    return repository


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The programs that were started so far: "venv" and "pip"."""
    started: list[str] = []
    start = processes.start

    def noted(command: list[object], **options: object) -> object:
        started.extend(str(command[2]) for _ in [0] if command[1] == "-m")
        return start(command, **options)

    monkeypatch.setattr(processes, "start", noted)
    return started


def test_ensure_pythonOfTheEnvironment_runs(made: Repository) -> None:
    command = [made.python, "-c", "import sys; print(sys.prefix != sys.base_prefix)"]
    assert processes.capture(command, processes.environment()) == (0, "True\n")


def test_ensure_secondTime_doesNothing(made: Repository, commands: list[str]) -> None:
    environment.ensure(made, "lab")
    assert commands == []


def test_ensure_changedLock_installsAgain(made: Repository, commands: list[str]) -> None:
    made.lock_file("lab").write_text(NOTHING + "# changed\n")
    environment.ensure(made, "lab")
    assert commands == ["pip"]


def test_works_pythonGone_isFalse(made: Repository) -> None:
    away = made.python.rename(made.python.with_name("away"))
    assert not environment._works(made)
    away.rename(made.python)
    assert environment._works(made)


def test_works_madeByAnotherPython_isFalse(made: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.sys, "version", "3.9.0")
    assert not environment._works(made)


def test_ensure_pipGone_makesItAnew(made: Repository, commands: list[str]) -> None:
    (pip,) = made.venv.glob("lib/python*/site-packages/pip/__main__.py")
    pip.unlink()
    made.lock_file("lab").write_text(NOTHING + "# changed again\n")
    environment.ensure(made, "lab")
    assert commands == ["pip", "venv", "pip"]


def test_ensure_noNetwork_saysSoAndIsDoneAgain(made: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PIP_INDEX_URL": "http://127.0.0.1:1/simple", "PIP_RETRIES": "0"}.items():
        monkeypatch.setenv(name, value)
    before = made.lock_file("lab").read_text()
    made.lock_file("lab").write_text(UNREACHABLE)
    for _ in range(2):
        with pytest.raises(Failure, match="because its packages could not be fetched: connect to the network"):
            environment.ensure(made, "lab")
    made.lock_file("lab").write_text(before)


def test_ensure_folderThatCannotBeWritten_saysSo(tmp_path: Path) -> None:
    root = tmp_path / "file"
    root.write_text("")
    with pytest.raises(Failure, match=r"^The course cannot be set up in .*file: "), writable(Repository(root)):
        environment.ensure(Repository(root), "lab")


def test_writable_noRight_namesTheWayOut(tmp_path: Path) -> None:
    with pytest.raises(Failure) as refused, writable(Repository(tmp_path)):
        raise PermissionError(13, "Permission denied", str(tmp_path / ".venv"))
    assert str(refused.value) == (
        f"{tmp_path / '.venv'} cannot be written: copy the course into a folder of yours and start it there."
    )


def test_noVenvPackage_namesIt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "The virtual environment was not created successfully because ensurepip is not available."
    monkeypatch.setattr(processes, "capture", lambda *_, **__: (1, said))
    with pytest.raises(Failure, match="sudo apt install python3-venv"):
        environment.ensure(Repository(tmp_path), "lab")
    assert os.listdir(tmp_path) == []
