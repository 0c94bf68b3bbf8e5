"""Who may talk to a kernel, and who may listen to it."""

import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from jupyter_client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

from support.frontend import Frontend
from support.kernels import Kernel, command
from support.processes import tree
from support.waiting import DEADLINE

PORTS = ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")


def listening(front: int) -> set[tuple[str, int]]:
    """Addresses at which a front or its agent accepts connections."""
    connections = [c for p in tree(front) for c in p.net_connections(kind="inet")]
    # A socket that could take both kinds of address shows an old one as a new one.
    addresses = [c.laddr for c in connections if c.status == psutil.CONN_LISTEN]
    return {(ip.removeprefix("::ffff:"), port) for ip, port in addresses}


def test_kernel_listensAtTheGivenAddressAlone(kernel: Kernel) -> None:
    kernel.run("1 + 1")
    expected = {("127.0.0.1", getattr(kernel.manager, port)) for port in PORTS}
    assert listening(kernel.process.pid) == expected


@contextmanager
def started(connection_file: str) -> Iterator[tuple[Frontend, subprocess.Popen]]:
    """A kernel on a connection file that no manager wrote; ended by a request."""
    process = subprocess.Popen(command(connection_file), stderr=subprocess.PIPE, text=True)
    client = BlockingKernelClient(connection_file=connection_file)
    client.load_connection_file()
    client.start_channels()
    frontend = Frontend(client)
    assert frontend.run("1 + 1").value == "2"
    yield frontend, process
    frontend.send("shutdown_request", {"restart": False}, channel="control")
    assert process.wait(DEADLINE) == 0
    client.stop_channels()


def test_kernelAtAnotherAddress_listensThereAlone(tmp_path: Path) -> None:
    file, _ = write_connection_file(str(tmp_path / "kernel.json"), ip="127.0.0.2", key=b"key")
    with started(file) as (_, process):
        assert {address for address, _ in listening(process.pid)} == {"127.0.0.2"}


def test_connectionFileOfJupyter_isItsOwnersAlone_andNothingIsSaid(kernel: Kernel) -> None:
    mode = stat.S_IMODE(Path(kernel.manager.connection_file).stat().st_mode)
    assert mode & 0o077 == 0
    assert "connection file" not in kernel.last_log_lines()


def test_connectionFileThatOthersMayRead_isSaidInTheLog(tmp_path: Path) -> None:
    file, content = write_connection_file(str(tmp_path / "kernel.json"), key=b"a-secret-key")
    Path(file).chmod(0o644)
    with started(file) as (_, process):
        pass
    log = process.stderr.read()
    assert f"{file} can be read by others" in log
    assert content["key"] not in log
