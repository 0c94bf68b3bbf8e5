"""What can be seen of the front process from outside."""

import re
import subprocess
from pathlib import Path

import psutil

from support.kernels import Kernel


def settled_memory(kernel: Kernel) -> int:
    """Bytes that the front process takes for itself once its garbage is collected."""
    # The JVM gives room back in four steps, one with each collection.
    for _ in range(6):
        _diagnose(kernel, "GC.run")
    return kernel.process.memory_full_info().uss


def objects(kernel: Kernel, name: str) -> int:
    """How many objects of a class are alive in the front process."""
    counted = re.search(rf"(\d+) +\d+ +{re.escape(name)} ", _diagnose(kernel, "GC.class_histogram"))
    return int(counted[1]) if counted else 0


def _diagnose(kernel: Kernel, command: str) -> str:
    process = kernel.process
    jcmd = Path(process.exe()).with_name("jcmd")
    done = subprocess.run([jcmd, str(process.pid), command], check=True, capture_output=True, text=True)
    return done.stdout


def open_files(process: psutil.Process) -> int:
    """How many file descriptors a process has, sockets and pipes included."""
    return process.num_fds()
