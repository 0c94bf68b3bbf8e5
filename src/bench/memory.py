"""Memory of processes, with shared pages counted once."""

import sys
from pathlib import Path

import psutil

from bench.samples import Trouble

_KILOBYTES_IN_A_MEGABYTE = 1024


def tree(pid: int) -> list[psutil.Process]:
    """A process and its descendants; none if it has ended."""
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def proportional_set_size(pid: int) -> float:
    """Megabytes of a process and its descendants: a page that n processes share counts 1/n in each.

    Trouble on other systems than Linux, which do not tell.
    """
    if sys.platform != "linux":
        raise Trouble("only Linux tells it")
    return sum(_kilobytes(process.pid) for process in tree(pid)) / _KILOBYTES_IN_A_MEGABYTE


def _kilobytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # It has ended since it was listed.
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def processor_seconds(pid: int) -> float:
    """Processor time that a process and its descendants have used so far."""
    used = 0.0
    for process in tree(pid):
        try:
            times = process.cpu_times()
            used += times.user + times.system
        except psutil.Error:
            continue
    return used
