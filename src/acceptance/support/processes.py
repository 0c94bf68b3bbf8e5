"""Processes that the tests start, found again whoever their parent is by then."""

import contextlib
import os
import threading
import time
import uuid

import psutil

from support.waiting import wait_until

MARK = "JAWAIT_ACCEPTANCE_RUN"

_BETWEEN_SAMPLES = 0.05


def mark_this_run() -> None:
    """Puts a mark in the environment; whatever is started from now on inherits it."""
    os.environ[MARK] = uuid.uuid4().hex


def living() -> list[psutil.Process]:
    """All processes of this run except this one; orphans and other users' processes too."""
    mark = os.environ[MARK]
    return [p for p in psutil.process_iter() if p.pid != os.getpid() and _carries(p, mark)]


def _carries(process: psutil.Process, mark: str) -> bool:
    try:
        alive = process.status() != psutil.STATUS_ZOMBIE
        return alive and process.environ().get(MARK) == mark
    except psutil.Error:
        return False


def tree(pid: int) -> list[psutil.Process]:
    """A process and all its descendants; empty when it has ended."""
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def assert_gone(processes: list[psutil.Process], seconds: float) -> None:
    """Fails with their command lines when some of the processes outlive the deadline."""
    _, alive = psutil.wait_procs(processes, timeout=seconds)
    described = [_describe(p) for p in alive]
    assert not alive, f"still running after {seconds} s: {described}"


def assert_none_left(before: list[psutil.Process], seconds: float = 10) -> None:
    """Fails when a process of this run lives that is not among those `before`; then ends it."""
    try:
        wait_until(lambda: not _new(before), "no process is left behind", seconds)
    except AssertionError as late:
        left = _new(before)
        described = [_describe(p) for p in left]
        for process in left:
            process.kill()
        raise AssertionError(f"{late}: {described}") from None


def _new(before: list[psutil.Process]) -> list[psutil.Process]:
    return [p for p in living() if p not in before]


def _describe(process: psutil.Process) -> str:
    try:
        return f"{process.pid} {' '.join(process.cmdline())[:200]}"
    except psutil.Error:
        return f"{process.pid} (ended)"


def cpu_seconds(pid: int, window: float) -> float:
    """Processor time that a process and its descendants use within `window` seconds from now."""
    before = _cpu_by_process(pid)
    time.sleep(window)
    after = _cpu_by_process(pid)
    return sum(used - before.get(each, 0.0) for each, used in after.items())


def _cpu_by_process(pid: int) -> dict[psutil.Process, float]:
    used = {}
    for process in tree(pid):
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            used[process] = times.user + times.system
    return used


class PeakMemory:
    """Samples the memory of a process tree while a `with` block runs; `bytes` is the largest sum.

    Resident sizes are added up, so memory that processes share counts more than once: an upper bound.
    """

    def __init__(self, pid: int) -> None:
        self.bytes = 0
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._done.wait(_BETWEEN_SAMPLES):
            self.bytes = max(self.bytes, sum(_resident(p) for p in tree(self._pid)))


def _resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0
