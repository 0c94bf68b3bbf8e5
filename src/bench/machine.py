"""The machine that the figures are from."""

import os
import platform
import re
import subprocess
from pathlib import Path


def described() -> dict[str, str]:
    """What a reader has to know to compare the figures with others."""
    return {
        "processor": _processor(),
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "system": f"{platform.system()} {platform.release()}",
        "java": _java(),
        "python": platform.python_version(),
        "load": load(),
    }


def load() -> str:
    """The load average of the last minute, from which a busy machine is known; empty where nobody says."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.machine()


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    java = Path(home) / "bin" / "java" if home else "java"
    try:
        text = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    except OSError:
        text = ""
    found = re.search(r'version "([^"]+)"', text)
    return found[1] if found else "unknown"
