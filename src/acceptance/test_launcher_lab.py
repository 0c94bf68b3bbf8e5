"""`./jawait lab` on this working copy: JupyterLab's whole life."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import psutil
import pytest

from launcher.places import REPOSITORY
from support.fakes import fake_jdk
from support.lab import Lab, lab
from support.processes import assert_gone, tree
from support.waiting import DEADLINE, wait_until


def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(REPOSITORY / "jawait"), *arguments]
    return subprocess.run(command, env=os.environ | env, capture_output=True, text=True, timeout=300)


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


@pytest.fixture
def started(request: pytest.FixtureRequest, logs: Path) -> Iterator[Lab]:
    """JupyterLab with a kernel that is running."""
    with lab(REPOSITORY, logs / f"{request.node.name}.log") as running:
        _start_kernel(running.address)
        wait_until(lambda: len(_javas(running)) == 2, "the kernel and its agent run")
        yield running


def _start_kernel(address: str) -> None:
    top, token = address.split("/lab")[0], address.split("token=")[1]
    headers = {"Authorization": f"token {token}"}
    request = Request(f"{top}/api/kernels", data=b'{"name": "java"}', headers=headers)
    with urlopen(request, timeout=DEADLINE) as answer:
        assert answer.status == 201


def _javas(running: Lab) -> list[psutil.Process]:
    return [p for p in tree(running.process.pid) if p.name().startswith("java")]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_lab_askedToEnd_endsWithItsKernels(started: Lab, number: signal.Signals) -> None:
    everything = tree(started.process.pid)
    started.process.send_signal(number)
    assert started.process.wait(timeout=20) == 0
    assert_gone(everything, seconds=1)


def test_lab_scriptKilled_serverAndKernelsEndToo(started: Lab) -> None:
    everything = tree(started.process.pid)
    started.process.kill()
    assert_gone(everything, seconds=20)
