"""The course itself as a workload."""

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

from bench.peers import Peer
from bench.samples import Notes, Trouble
from bench.session import kernelspecs, session
from bench.work import quiet_memory

_FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
_PER_CELL = 120


def notebooks(peer: Peer, folder: Path, notes: Notes) -> None:
    """Every notebook in a kernel of its own."""
    if peer.course_env is None:
        return
    begin = time.perf_counter()
    for path in _paths():
        with _beginner(peer) as env:
            _execute(peer, path, env)
    notes.add("notebooks", time.perf_counter() - begin)


def memory_after(peer: Peer, folder: Path, notes: Notes) -> None:
    """Every cell of every notebook in one kernel, those that are there to fail as well."""
    if peer.course_env is None:
        return
    with _beginner(peer) as env, session(peer, folder, env) as kernel:
        kernel.wait_ready()
        for path in _paths():
            for cell in nbformat.read(path, as_version=4).cells:
                if cell.cell_type == "code":
                    kernel.run(cell.source, _PER_CELL)
        notes.take("memory-course", lambda: quiet_memory(kernel))


def _paths() -> list[Path]:
    """The sections of the course; what is beside them shows features of ours alone."""
    return sorted(path for path in _FOLDER.glob("*.ipynb") if path.stem[0].isdigit())


@contextmanager
def _beginner(peer: Peer) -> Iterator[dict[str, str]]:
    """The environment of somebody who begins the course."""
    with tempfile.TemporaryDirectory() as folder:
        progress = {"JAWAIT_PROGRESS": str(Path(folder) / "progress.txt"), "JAWAIT_SEED": "course"}
        yield progress | (peer.course_env or {})


def _execute(peer: Peer, path: Path, env: dict[str, str]) -> None:
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name=peer.kernelspec.name,
        kernel_manager_class=_managers(peer),
        timeout=_PER_CELL,
        allow_errors=True,
        # JJava does not end by itself in the time that Jupyter waits for it.
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(_FOLDER)}},
    )
    try:
        with _signals_kept():
            client.execute(env=os.environ | peer.env | env)
    except Exception as e:  # nbclient's own kinds, and those of what it stands on.
        raise Trouble(f"{path.name}: {type(e).__name__}") from e


@contextmanager
def _signals_kept() -> Iterator[None]:
    """nbclient takes Ctrl-C for itself, and keeps it when a kernel fails it."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _managers(peer: Peer) -> type[AsyncKernelManager]:
    """nbclient makes the manager itself, because it ends only kernels of its own."""

    class Managers(AsyncKernelManager):
        def __init__(self, **traits: object) -> None:
            super().__init__(kernel_spec_manager=kernelspecs(peer), **traits)

    return Managers
