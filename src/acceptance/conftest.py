"""Fixtures: the repository, kernels, and a guard against processes that stay behind."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import processes
from support.kernels import Kernel, running
from support.page import LabPage

REPOSITORY = Path(__file__).resolve().parents[2]
LOGS = REPOSITORY / "target" / "acceptance"


def pytest_configure() -> None:
    processes.mark_this_run()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of the working copy under test."""
    return REPOSITORY


@pytest.fixture(scope="session", autouse=True)
def own_jupyter_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the tests away from the user's Jupyter settings and progress, and those away from the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for folder in ("CONFIG", "DATA", "RUNTIME"):
            patch.setenv(f"JUPYTER_{folder}_DIR", str(tmp_path_factory.mktemp(folder.lower())))
        patch.setenv("JAWAIT_PROGRESS", str(tmp_path_factory.mktemp("progress") / "progress.txt"))
        yield


@pytest.fixture(scope="session")
def logs() -> Path:
    """An empty folder for the kernels' standard error, kept as build output."""
    shutil.rmtree(LOGS, ignore_errors=True)
    LOGS.mkdir(parents=True)
    return LOGS


@pytest.fixture(scope="module", autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails the last test of a module when a process that it started still runs."""
    before = processes.living()
    yield
    processes.assert_none_left(before)


@pytest.fixture(scope="module")
def kernel(request: pytest.FixtureRequest, logs: Path) -> Iterator[Kernel]:
    """One kernel for all tests of a module that asks for it."""
    with running(logs / f"{request.module.__name__}.log") as kernel:
        yield kernel


@pytest.fixture
def own_kernel(request: pytest.FixtureRequest, logs: Path) -> Iterator[Kernel]:
    """A kernel for one test alone; also fails when a process of it is left."""
    before = processes.living()
    with running(logs / f"{request.module.__name__}-{request.node.name}.log") as kernel:
        yield kernel
    processes.assert_none_left(before)


@pytest.fixture
def latch(tmp_path: Path) -> Path:
    """A named pipe: whoever reads it goes on when the test writes to it."""
    pipe = tmp_path / "latch"
    os.mkfifo(pipe)
    return pipe


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Adds to the report of a failed test what there is to see: a kernel's log, a picture of the page."""
    report = yield
    for value in getattr(item, "funcargs", {}).values() if report.failed else ():
        if isinstance(value, Kernel):
            report.sections.append(("Kernel log", value.last_log_lines()))
        if isinstance(value, LabPage) and report.when == "call":
            picture = LOGS / f"{item.name}.png"
            value.screenshot(picture)
            report.sections.append(("Screenshot", str(picture)))
    return report


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A skipped test is a failure: what cannot run here is not known to work."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if exitstatus == pytest.ExitCode.OK and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
