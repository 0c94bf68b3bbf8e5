"""`./jawait bench`: this kernel and its peers side by side, on this machine."""

import json
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bench.options import parse
from launcher import benchmark, course, peers, processes
from launcher.marked import nothing_left
from launcher.places import Repository

_PATIENCE = 60.0


def bench(repository: Repository, options: Sequence[str]) -> int:
    """Fetches the kernels, measures them and returns the exit status; the table is in target/bench.md."""
    asked = parse(options)
    jdk = course.prepare(repository, "lab", "test")
    share = benchmark.command(repository, jdk) if "share" in asked.measures else "not asked for"
    ring = {"kernels": peers.fetch(repository, jdk, asked.kernels), "share": share}
    _ring_file(repository).write_text(json.dumps(ring, indent=2), encoding="utf-8")
    with nothing_left(repository):
        return _measure(repository, jdk.home, options)


def _ring_file(repository: Repository) -> Path:
    return repository.target / "bench-kernels.json"


def _measure(repository: Repository, java_home: Path, options: Sequence[str]) -> int:
    sources = Path(__file__).resolve().parents[1]
    env = processes.environment(PYTHONPATH=sources, JAVA_HOME=java_home)
    command = [repository.python, "-m", "bench", _ring_file(repository), *options]
    running = processes.start(command, env=env, cwd=repository.root)
    try:
        return processes.wait(running)
    except KeyboardInterrupt:
        print("\nEnding the kernels and writing what there is …", flush=True)
        _interrupt(running)
        return 130
    finally:
        processes.stop(running)


def _interrupt(running: subprocess.Popen) -> None:
    """Lets the bench write its table; a second Ctrl-C does not wait for that."""
    running.send_signal(signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGINT)
    try:
        processes.wait(running, _PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        print("The bench does not end by itself and is killed.", flush=True)
