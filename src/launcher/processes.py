"""Programs that the script starts: with a clean environment, and none of them outlives it."""

import contextlib
import locale
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

# They would lead a program of the virtual environment to other packages than its own.
_NOT_PASSED_ON = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__", "PIP_TARGET", "PIP_PREFIX", "PIP_USER")

Argument = str | Path


def environment(**more: Argument) -> dict[str, str]:
    """This process's environment, without what leads Python astray, and with `more` on top."""
    env = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
    if sys.platform == "linux" and not _locale_is_utf8():
        # A JVM cannot even open a file with letters beyond ASCII in another locale.
        env["LC_ALL"] = "C.UTF-8"
    return env | {name: str(value) for name, value in more.items()}


def _locale_is_utf8() -> bool:
    try:
        locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:
        return False
    return locale.nl_langinfo(locale.CODESET).upper().replace("-", "") == "UTF8"


def start(command: Sequence[Argument], **options) -> subprocess.Popen:
    """Starts a program in a group of its own: Ctrl-C reaches it only through `stop`."""
    if os.name == "nt":
        options["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP
    else:
        options["start_new_session"] = True
    return subprocess.Popen([str(part) for part in command], **options)


def wait(process: subprocess.Popen, timeout: float | None = None) -> int:
    """Waits for the end of a program and returns its exit status; Ctrl-C ends the waiting on every system."""
    if os.name != "nt":
        return process.wait(timeout)
    end = None if timeout is None else time.monotonic() + timeout
    while True:
        try:
            # On Windows no signal gets through to a wait without an end.
            return process.wait(0.2)
        except subprocess.TimeoutExpired:
            if end is not None and time.monotonic() > end:
                raise


def stop(process: subprocess.Popen) -> None:
    """Ends a program and what it started, now."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        # Nothing of it is left; macOS says so in its own way.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def run(
    command: Sequence[Argument],
    env: Mapping[str, str],
    cwd: Path | None = None,
    output: IO[bytes] | int | None = None,
    timeout: float | None = None,
) -> int:
    """Runs a program to its end and returns its exit status; `output` takes both of its streams."""
    process = start(command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output, stderr=_errors(output))
    try:
        return wait(process, timeout)
    finally:
        # Whatever it left behind, and itself when the wait was cut short.
        stop(process)


def _errors(output: IO[bytes] | int | None) -> int | None:
    return None if output is None else subprocess.STDOUT


def capture(command: Sequence[Argument], env: Mapping[str, str], timeout: float | None = None) -> tuple[int, str]:
    """Runs a program to its end and returns its exit status and what it printed on both streams."""
    with tempfile.TemporaryFile() as log:
        status = run(command, env, output=log, timeout=timeout)
        log.seek(0)
        return status, log.read().decode("utf-8", "replace")
