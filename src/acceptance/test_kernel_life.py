"""How a kernel ends, and that nothing of it stays."""

import subprocess
import sys
from pathlib import Path

import psutil
from jupyter_client import BlockingKernelClient

from support.frontend import Frontend
from support.kernels import Kernel
from support.processes import assert_gone, tree
from support.waiting import DEADLINE, wait_until


def processes_of(kernel: Kernel) -> list[psutil.Process]:
    kernel.run("1 + 1")
    found = tree(kernel.process.pid)
    assert len(found) == 2, "a front and an agent"
    return found


def test_shutdown_repliesAndThenEndsWithinASecond(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    request = own_kernel.send("shutdown_request", {"restart": False}, channel="control")
    reply = own_kernel.reply(request, channel="control")
    assert reply["content"] == {"status": "ok", "restart": False}
    assert_gone(processes, seconds=1)


def test_shutdownForARestart_saysSo_andEndsWithinASecond(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    reply = own_kernel.ask("shutdown_request", {"restart": True}, channel="control")
    assert reply.content == {"status": "ok", "restart": True}
    assert_gone(processes, seconds=1)


def test_shutdown_onShell_isAnsweredThere_andEndsWithinASecond(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    reply = own_kernel.ask("shutdown_request", {"restart": False}, channel="shell")
    assert reply.content == {"status": "ok", "restart": False}
    assert_gone(processes, seconds=1)


def test_shutdown_withCellsQueued_endsWithinASecond(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    cell = own_kernel.execute('IO.println("begun"); Thread.sleep(600_000);')
    own_kernel.printed(cell, "begun")
    for n in range(50):
        own_kernel.execute(f"{n}")
    own_kernel.send("shutdown_request", {"restart": False}, channel="control")
    assert_gone(processes, seconds=2)


def test_shutdown_withALiveThread_endsWithinASecond(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    own_kernel.run("new Thread(() -> { while (true) {} }).start();")
    own_kernel.send("shutdown_request", {"restart": False}, channel="control")
    assert_gone(processes, seconds=2)


def test_shutdown_whileACellRuns_endsWithinASecond(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    cell = own_kernel.execute('IO.println("begun"); while (true) {}')
    own_kernel.printed(cell, "begun")
    own_kernel.send("shutdown_request", {"restart": False}, channel="control")
    assert_gone(processes, seconds=2)


def test_shutdown_exitsWithZero(own_kernel: Kernel) -> None:
    process = own_kernel.manager.provisioner.process
    own_kernel.send("shutdown_request", {"restart": False}, channel="control")
    assert process.wait(timeout=5) == 0


def test_restart_startsAnewWithAnotherSession(own_kernel: Kernel) -> None:
    old = processes_of(own_kernel)
    own_kernel.run("int forgotten = 1;")
    (session,) = own_kernel.sessions
    own_kernel.manager.restart_kernel()
    own_kernel.client.wait_for_ready(timeout=DEADLINE)
    assert_gone(old, seconds=5)
    own_kernel.sessions.clear()
    assert own_kernel.run("forgotten").status == "error"
    assert own_kernel.run("1 + 1").content["execution_count"] <= 2
    assert own_kernel.sessions != {session}


def test_terminatedKernel_leavesNoProcess(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    processes[0].terminate()
    assert_gone(processes, seconds=3)


def test_killedKernel_leavesNoProcess(own_kernel: Kernel) -> None:
    processes = processes_of(own_kernel)
    own_kernel.execute("while (true) {}")
    processes[0].kill()
    assert_gone(processes, seconds=5)


PARENT = """
import sys
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name="java")
manager.start_kernel()
print(manager.connection_file, flush=True)
sys.stdin.read()
"""


def test_killedParent_leavesNoProcess() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    client = _client_of(Path(parent.stdout.readline().strip()))
    processes = wait_until(lambda: len(f := tree(parent.pid)) >= 3 and f, "front and agent run")
    parent.kill()
    parent.wait()
    client.stop_channels()
    assert_gone(processes, seconds=10)


def _client_of(connection_file: Path) -> BlockingKernelClient:
    client = BlockingKernelClient(connection_file=str(connection_file))
    client.load_connection_file()
    client.start_channels()
    frontend = Frontend(client)
    frontend.reply(frontend.send("kernel_info_request"))
    return client
