"""`./jawait doctor`: one line for each thing that the course needs, ok or what to do about it."""

import ctypes
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from launcher import build, jdk, processes
from launcher.failure import Failure
from launcher.fetch import how_to_install
from launcher.places import Repository

_GIGABYTE = 1_000_000_000
_ENOUGH_MEMORY = 2 * _GIGABYTE
_ENOUGH_DISK = 1 * _GIGABYTE

# Asks the process that runs the cell for its own options.
_AGENT_HAS_A_CACHE = (
    "java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()"
    '.anyMatch(option -> option.startsWith("-XX:AOTCache="))'
)

_SET_UP = "./jawait lab sets it up"


class Missing(Exception):
    """Something is not as it has to be: what it is, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} — {remedy}")


def doctor(repository: Repository) -> int:
    """Prints the lines; 0 if all are ok, else 1."""
    return 0 if all([_print(check) for check in _checks(repository)]) else 1


def _checks(repository: Repository) -> Iterator[Callable[[], str]]:
    yield _java
    yield _python
    yield lambda: _jupyterlab(repository)
    yield lambda: _kernelspec(repository)
    yield lambda: _caches(repository)
    yield _cores
    yield _memory
    yield lambda: _disk(repository.root)
    yield lambda: _first_cell(repository)


def _print(check: Callable[[], str]) -> bool:
    try:
        print(f"ok {check()}", flush=True)
        return True
    except (Missing, Failure) as e:
        print(f"NO {e}", flush=True)
        return False


def _java() -> str:
    found = jdk.find()
    if not found:
        raise Missing(f"no JDK {jdk.NEEDED} or newer was found", f"./jawait lab fetches one, or {how_to_install()}")
    return f"Java {found.version} in {found.home}"


def _python() -> str:
    return f"Python {platform.python_version()} in {sys.executable}"


def _jupyterlab(repository: Repository) -> str:
    status, text = _in_venv(repository, "-c", "import jupyterlab; print(jupyterlab.__version__)")
    if status != 0:
        raise Missing(f"JupyterLab is not in {repository.venv}", _SET_UP)
    return f"JupyterLab {text.strip()} in {repository.venv}"


def _kernelspec(repository: Repository) -> str:
    """The kernelspec that JupyterLab takes for `java`, which need not be ours."""
    question = (
        "from jupyter_client.kernelspec import KernelSpecManager as M; print(M().get_kernel_spec('java').resource_dir)"
    )
    status, text = _in_venv(repository, "-c", question)
    if status != 0:
        raise Missing("the kernel java is not installed", _SET_UP)
    folder = Path(text.strip().splitlines()[-1])
    spec = json.loads((folder / "kernel.json").read_text(encoding="utf-8"))
    if folder.resolve() != repository.kernelspec.resolve():
        raise Missing(
            f"another kernel named java comes first: {spec['display_name']} in {folder}",
            "take its folder out of JUPYTER_PATH",
        )
    if not Path(spec["argv"][0]).is_file():
        raise Missing(f"the kernel's Java is gone: {spec['argv'][0]}", _SET_UP)
    if not build.is_current(repository):
        raise Missing("the kernel is older than its sources", "./jawait lab builds it anew")
    return f"kernel {spec['display_name']} {spec['metadata']['jawait']} in {folder}"


def _caches(repository: Repository) -> str:
    """The caches that make a start quick: whether both processes take them, by the JVM's own word."""
    remedy = f"java -jar {repository.jar} install --prefix {repository.venv} makes them anew"
    file = repository.kernelspec / "kernel.json"
    if not file.is_file():
        raise Missing("there are no AOT caches without a kernel", _SET_UP)
    argv = json.loads(file.read_text(encoding="utf-8"))["argv"]
    if not any(argument.startswith("-XX:AOTCache=") for argument in argv):
        raise Missing("the kernel starts without an AOT cache", remedy)
    # A JVM that cannot use its cache does not start with this option; one that has none does. It remarks on the
    # variable among the lines.
    status, text = _cell(repository, _AGENT_HAS_A_CACHE, JDK_JAVA_OPTIONS="-XX:AOTMode=on")
    if status != 0 or "true" not in text.splitlines():
        raise Missing("the AOT caches of the kernel cannot be used, so it starts more slowly", remedy)
    return f"AOT caches in use, in {repository.kernelspec / 'aot'}"


def _cores() -> str:
    # What this process may use: in a container that is less than what the machine has.
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} core{'s' if cores != 1 else ''}"


def _memory() -> str:
    size = total_memory()
    if size is None:
        return "memory of unknown size"
    if size < _ENOUGH_MEMORY:
        raise Missing(_sized("memory", size), "close other programs; JupyterLab and one notebook take about 0.5 GB")
    return _sized("memory", size)


def _disk(folder: Path) -> str:
    free = shutil.disk_usage(folder).free
    if free < _ENOUGH_DISK:
        raise Missing(_sized("free disk", free), f"make room in {folder}; the course takes about 1 GB")
    return _sized("free disk", free)


def _sized(what: str, size: int) -> str:
    return f"{size / _GIGABYTE:.1f} GB {what}"


def _first_cell(repository: Repository) -> str:
    status, text = _cell(repository, "1 + 1")
    lines = text.strip().splitlines()
    if status != 0 or lines[:-1] != ["2"]:
        reason = lines[-1] if lines else "it gave nothing"
        raise Missing(
            f"the first cell does not run ({reason})", f"{_SET_UP}; if it was, ./jawait test finds the reason"
        )
    return f"1 + 1 is 2, {lines[-1]} ms after the start of a kernel"


def _cell(repository: Repository, code: str, **env: str) -> tuple[int, str]:
    return _in_venv(repository, str(Path(__file__).with_name("cell.py")), code, **env)


def _in_venv(repository: Repository, *arguments: str, **more: str) -> tuple[int, str]:
    env = processes.environment(JUPYTER_PREFER_ENV_PATH="1", **more)
    try:
        return processes.capture([repository.python, *arguments], env, timeout=180)
    except OSError:
        return 1, f"there is no {repository.python}"
    except subprocess.TimeoutExpired:
        return 1, "no answer within three minutes"


def total_memory() -> int | None:
    """Bytes that this process may use; None where nobody says."""
    limits = [size for size in (_machine_memory(), _container_memory()) if size]
    return min(limits, default=None)


def _machine_memory() -> int | None:
    if sys.platform == "win32":
        return _windows_memory()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None


def _windows_memory() -> int | None:
    kilobytes = ctypes.c_ulonglong()
    answered = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kilobytes))
    return kilobytes.value * 1024 if answered else None


def _container_memory(root: Path = Path("/sys/fs/cgroup")) -> int | None:
    for name in ("memory.max", "memory/memory.limit_in_bytes"):
        try:
            return int((root / name).read_text())
        except (OSError, ValueError):
            continue
    return None
