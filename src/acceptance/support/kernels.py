"""The installed kernel as a process: started, looked at, ended."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from support.frontend import Frontend
from support.processes import assert_gone, tree
from support.waiting import DEADLINE, wait_until

KERNEL_NAME = "java"


def command(connection_file: Path | str) -> list[str]:
    """What a frontend runs to start the installed kernel."""
    spec = KernelSpecManager().get_kernel_spec(KERNEL_NAME)
    values = {"{connection_file}": str(connection_file), "{resource_dir}": spec.resource_dir}
    return [_filled(argument, values) for argument in spec.argv]


def _filled(argument: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        argument = argument.replace(name, value)
    return argument


class Kernel(Frontend):
    """A kernel of its own with one client; ends with `stop`."""

    def __init__(self, manager: KernelManager, log: IO[bytes]) -> None:
        self.manager = manager
        self._log = log
        client = manager.client()
        client.start_channels()
        super().__init__(client)

    @property
    def process(self) -> psutil.Process:
        """The front process."""
        return psutil.Process(self.manager.provisioner.pid)

    @property
    def agent(self) -> psutil.Process:
        """The process that runs the learner's code."""
        (agent,) = wait_until(lambda: self.process.children(), "the kernel has an agent")
        return agent

    def interrupt(self) -> str:
        """Sends what the stop button sends, and returns its id at once."""
        return self.send("interrupt_request", channel="control")

    def last_log_lines(self) -> str:
        """The end of what the kernel wrote to its standard output and error."""
        return "\n".join(Path(self._log.name).read_text(errors="replace").splitlines()[-40:])

    def stop(self) -> None:
        """Ends the kernel as Jupyter does; fails when a process is left."""
        processes = tree(self.manager.provisioner.pid) if self.manager.has_kernel else []
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel()
        self.manager.cleanup_resources()
        self._log.close()
        assert_gone(processes, seconds=5)


def launch(
    log: Path,
    env: Mapping[str, str] | None = None,
    specs: KernelSpecManager | None = None,
    cwd: Path | None = None,
    **traits: object,
) -> Kernel:
    """Starts a kernel; `env` comes on top of this process's environment; stderr goes to `log`.

    `traits` are options of the manager, as a user sets them in Jupyter's configuration.
    """
    specs = specs or KernelSpecManager()
    manager = KernelManager(kernel_name=KERNEL_NAME, kernel_spec_manager=specs, **traits)
    stream = log.open("ab")  # Stays open: a restart hands it to the next process.
    folder = {} if cwd is None else {"cwd": str(cwd)}
    manager.start_kernel(stdout=stream, stderr=stream, env=os.environ | (env or {}), **folder)
    kernel = Kernel(manager, stream)
    try:
        kernel.client.wait_for_ready(timeout=DEADLINE)
    except RuntimeError as late:
        kernel.stop()
        raise AssertionError(f"the kernel does not start: {kernel.last_log_lines()}") from late
    return kernel


@contextmanager
def running(
    log: Path,
    env: Mapping[str, str] | None = None,
    specs: KernelSpecManager | None = None,
    cwd: Path | None = None,
    **traits: object,
) -> Iterator[Kernel]:
    """A kernel for the length of a `with` block."""
    kernel = launch(log, env, specs, cwd, **traits)
    try:
        yield kernel
    finally:
        kernel.stop()
