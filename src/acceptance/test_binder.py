"""A launch on Binder, without Docker: the rendered steps, and the real `postBuild`."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from support.jdk import installed_jdk
from support.notebooks import code_cells, outputs, read
from support.processes import PeakMemory
from support.users import User, newcomer

NOTEBOOK = Path("notebooks/02-working-example.ipynb")
MOST_SECONDS = 180
MOST_BYTES = 2 * 1024**3


def copied(repository: Path, folder: Path) -> Path:
    """The working copy as Binder would check it out: without what was built in it."""
    built = shutil.ignore_patterns("target", ".venv", ".git", "__pycache__", ".ipynb_checkpoints")
    return Path(shutil.copytree(repository, folder / "copy", ignore=built))


def rendered(repository: Path) -> list[str]:
    """The steps of the image, as repo2docker would hand them to Docker."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug"]
    user = ["--user-id=1000", "--user-name=jovyan"]
    ended = subprocess.run(
        [*command, *user, str(repository)], capture_output=True, text=True, timeout=120
    )
    assert ended.returncode == 0, ended.stderr
    return [line.strip() for line in ended.stdout.splitlines()]


def position(steps: list[str], pattern: str) -> int:
    """Where the one step that matches stands."""
    (found,) = [n for n, step in enumerate(steps) if re.search(pattern, step)]
    return found


@pytest.fixture(scope="module")
def steps(repository: Path) -> list[str]:
    return rendered(repository)


def test_steps_goFromWhatChangesSeldomToWhatChangesOften(steps: list[str]) -> None:
    order = [
        position(steps, r"^COPY .*src/binder/environment.yml"),
        position(steps, r"apt-get install .*openjdk-25-jdk-headless openjdk-25-source"),
        position(steps, r"env update .*binder/environment.yml"),
        position(steps, r"^COPY .* src/ \$\{REPO_DIR\}/$"),
        position(steps, r"^RUN \./binder/postBuild$"),
    ]
    assert order == sorted(order)


def test_postBuild_runsAsTheImagesUser(steps: list[str]) -> None:
    before = steps[: position(steps, r"^RUN \./binder/postBuild$")]
    assert [s for s in before if s.startswith("USER ")][-1] == "USER ${NB_USER}"


def test_nothingRunsAtALaunch(steps: list[str], repository: Path) -> None:
    assert not [s for s in steps if "R2D_ENTRYPOINT" in s]
    assert not (repository / "binder" / "start").exists()


def test_changedNotebook_rebuildsNoLayerButPostBuild(
    steps: list[str], repository: Path, tmp_path: Path
) -> None:
    copy = copied(repository, tmp_path)
    (copy / NOTEBOOK).write_text("{}")
    (copy / "notebooks" / "new.ipynb").write_text("{}")
    assert rendered(copy) == steps
    whole = position(steps, r"^COPY .* src/ \$\{REPO_DIR\}/$")
    earlier = [s for s in steps[:whole] if s.startswith("COPY") and " src/" in s]
    assert len(earlier) == 1 and "src/binder/environment.yml" in earlier[0]


def test_jupyterLab_isTheLockedOne(repository: Path) -> None:
    locked = re.search(r"^jupyterlab==(\S+)", (repository / "requirements/lab.txt").read_text(), re.M)
    assert f"- jupyterlab={locked[1]}\n" in (repository / "binder/environment.yml").read_text()


def test_badge_opensTheFirstNotebook_andStandsInOnePlace(repository: Path) -> None:
    found = subprocess.run(
        ["git", "grep", "--only-matching", "-E", r"mybinder\.org/v2/[^)]*"],
        cwd=repository, capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    (badge,) = [f for f in found if not f.startswith("src/acceptance/")]
    assert badge.startswith("README.md:mybinder.org/v2/gh/")
    assert badge.endswith("?urlpath=lab/tree/notebooks/00-start-here.ipynb")


@dataclass(frozen=True)
class Built:
    """A copy of the repository after its `postBuild`."""

    user: User
    copy: Path
    prefix: Path
    seconds: float
    peak_bytes: int


@pytest.fixture(scope="module")
def built(repository: Path, logs: Path) -> Iterator[Built]:
    """Runs the real `postBuild` as a newcomer, in a fresh copy and a fresh environment."""
    # Not under pytest's own folder, which is closed to other users.
    with tempfile.TemporaryDirectory(prefix="jawait-binder-") as name, newcomer(Path(name)) as user:
        folder = Path(name)
        folder.chmod(0o755)
        copy, prefix = copied(repository, folder), folder / "environment"
        prefix.mkdir()
        user.take(copy)
        user.take(prefix)
        _make_environment(user, copy, prefix)
        log = logs / "postBuild.log"
        path = [prefix / "bin", _jdk(user, folder) / "bin"]
        seconds, peak = _post_build(user, copy, path, log)
        figures = {"seconds": round(seconds, 1), "peak_megabytes": peak // 1024**2}
        (logs / "postBuild.json").write_text(json.dumps(figures))
        yield Built(user, copy, prefix, seconds, peak)


def _make_environment(user: User, copy: Path, prefix: Path) -> None:
    user.run(user.python, "-m", "venv", prefix, seconds=120, cwd=copy)
    pip = [prefix / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check"]
    user.run(*pip, "--require-hashes", "-r", "requirements/lab.txt", seconds=600, cwd=copy)


def _jdk(user: User, folder: Path) -> Path:
    """The JDK of the installed kernel; a copy of it where it stands in a home closed to the user."""
    jdk = installed_jdk()
    if user.may_read(jdk / "bin" / "java"):
        return jdk
    return Path(shutil.copytree(jdk, folder / "jdk", symlinks=True))


def _post_build(user: User, copy: Path, path: list[Path], log: Path) -> tuple[float, int]:
    start = time.monotonic()
    with log.open("wb") as stream:
        command = user.command([copy / "binder" / "postBuild"], path)
        process = subprocess.Popen(command, cwd=copy, stdout=stream, stderr=stream)
        with PeakMemory(process.pid) as memory:
            status = process.wait(timeout=2 * MOST_SECONDS)
    assert status == 0, log.read_text()
    return time.monotonic() - start, memory.bytes


def test_postBuild_isQuickAndSmall(built: Built) -> None:
    assert built.seconds < MOST_SECONDS
    assert 0 < built.peak_bytes < MOST_BYTES


def test_postBuild_leavesNoCaches(built: Built) -> None:
    assert not (built.copy / "target").exists()
    assert not (built.user.home / ".m2").exists()


def test_postBuild_switchesTheNewsOff(built: Built) -> None:
    file = built.prefix / "share/jupyter/lab/settings/overrides.json"
    settings = json.loads(file.read_text())["@jupyterlab/apputils-extension:notification"]
    assert settings == {"checkForUpdates": False, "fetchNews": "false"}


def test_notebook_runsOnWhatPostBuildInstalled(built: Built) -> None:
    jupyter = built.prefix / "bin" / "jupyter"
    convert = ["nbconvert", "--to", "notebook", "--execute", "--stdout", NOTEBOOK]
    text = built.user.run(
        jupyter, *convert, path=[built.prefix / "bin"], seconds=180, cwd=built.copy
    )
    fresh, stored = nbformat.reads(text, as_version=4), read(built.copy / NOTEBOOK)
    for new, old in zip(code_cells(fresh), code_cells(stored), strict=True):
        assert outputs(new) == outputs(old)


def test_postBuild_isExecutable(repository: Path) -> None:
    assert os.access(repository / "binder" / "postBuild", os.X_OK)
