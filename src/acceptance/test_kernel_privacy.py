"""What only the user of the kernel may reach: its link, its folders, its secrets."""

import stat
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from support.kernels import Kernel, running
from support.processes import assert_gone, tree
from support.users import User, newcomer
from support.waiting import wait_until

# The learner's JVM waits for a debugger before it does anything, so the kernel's socket stays open.
WAITING = {"JAWAIT_JVM_OPTIONS": "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0"}

CONNECT = """
import socket, sys
with socket.socket(socket.AF_UNIX) as link:
    try:
        link.connect(sys.argv[1])
        print("connected")
    except OSError as refused:
        print(type(refused).__name__)
"""


@pytest.fixture(scope="module")
def waiting(logs: Path) -> Iterator[Kernel]:
    """A kernel whose learner's process has been started but has not connected."""
    with running(logs / "test_kernel_privacy-waiting.log", WAITING) as kernel:
        yield kernel


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[User]:
    """Another user of the machine."""
    with newcomer(tmp_path_factory.mktemp("other")) as user:
        yield user


def link_of(kernel: Kernel) -> Path:
    return Path(wait_until(lambda: kernel.agent.cmdline(), "the learner's process is there")[-1])


def test_link_isInAFolderOfTheUserAlone(waiting: Kernel) -> None:
    folder = link_of(waiting).parent.stat()
    assert stat.S_IMODE(folder.st_mode) == 0o700
    assert folder.st_uid == waiting.process.uids().real


def test_link_isOutOfReachForAnotherUser(waiting: Kernel, other: User) -> None:
    said = other.run(other.python, "-c", CONNECT, link_of(waiting), seconds=20, cwd=Path("/"))
    assert said.strip() == ("PermissionError" if other.name else "connected")


def test_link_isGone_onceTheAgentHasConnected(kernel: Kernel) -> None:
    kernel.run("1 + 1")
    assert not link_of(kernel).parent.exists()


def test_link_isNoNetworkPort(kernel: Kernel) -> None:
    """The five ports of Jupyter are the only ones, and the learner's process has none."""
    kernel.run("1 + 1")
    listening = [c for c in kernel.process.net_connections("inet") if c.status == psutil.CONN_LISTEN]
    client = kernel.client
    ports = {client.shell_port, client.iopub_port, client.stdin_port, client.control_port, client.hb_port}
    assert {c.laddr.port for c in listening} == ports
    assert not kernel.agent.net_connections("inet")


def test_secrets_areInNoCommandLine_noEnvironment_andNoLog(kernel: Kernel) -> None:
    kernel.run("1 + 1")
    key = kernel.client.session.key.decode()
    for process in tree(kernel.process.pid):
        assert key not in " ".join(process.cmdline())
        assert key not in " ".join(process.environ().values())
    assert key not in kernel.last_log_lines()


def test_secretOfTheLink_isOutOfTheLearnersReach(kernel: Kernel) -> None:
    """It came on standard input and was taken from there."""
    result = kernel.run("new FileInputStream(FileDescriptor.in).available()")
    assert result.value == "0"


def test_shutdown_whileTheAgentDoesNotConnect_leavesNoProcess(logs: Path) -> None:
    with running(logs / "test_kernel_privacy-shutdown.log", WAITING) as kernel:
        link = link_of(kernel)
        processes = tree(kernel.process.pid)
        kernel.send("shutdown_request", {"restart": False}, channel="control")
        assert_gone(processes, seconds=5)
    assert not link.parent.exists()

