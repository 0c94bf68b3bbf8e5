"""What can be seen of the front process from outside."""

import subprocess
from pathlib import Path

import psutil

from support.kernels import Kernel


def settled_memory(kernel: Kernel) -> int:
    """Bytes that the front process takes for itself once its garbage is collected."""
    process = kernel.process
    jcmd = Path(process.exe()).with_name("jcmd")
    # The JVM gives room back in four steps, one with each collection.
    for _ in range(6):
        subprocess.run([jcmd, str(process.pid), "GC.run"], check=True, capture_output=True)
    return process.memory_full_info().uss


def open_files(process: psutil.Process) -> int:
    """How many file descriptors a process has, sockets and pipes included."""
    return process.num_fds()
