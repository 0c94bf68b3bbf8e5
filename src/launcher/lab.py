"""`./jawait lab`: everything made ready, then JupyterLab with the course."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from launcher import course, home, processes
from launcher.places import Repository

_PATIENCE = 15.0


def lab(repository: Repository, options: Sequence[str]) -> int:
    """Runs JupyterLab until it is asked to end, and returns the exit status."""
    home.require_writable(os.environ, Path.home())
    course.prepare(repository, "lab")
    env = processes.environment(JUPYTER_PREFER_ENV_PATH="1")
    command = [repository.python, Path(__file__).with_name("serve.py"), *options]
    print("Starting JupyterLab; Ctrl-C ends it.", flush=True)
    server = processes.start(command, env=env, stdin=subprocess.PIPE)
    try:
        return processes.wait(server)
    except KeyboardInterrupt:
        print("\nEnding JupyterLab and its kernels …", flush=True)
        _end(server)
        return 0
    finally:
        processes.stop(server)


def _end(server: subprocess.Popen) -> None:
    """Lets the server shut its kernels down; a second Ctrl-C does not wait for that."""
    server.stdin.close()
    try:
        processes.wait(server, _PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        print("JupyterLab does not end by itself and is killed.", flush=True)
