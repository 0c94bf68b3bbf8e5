"""What the kernel adds to JShell's own time, from the JMH benchmark."""

import contextlib
import json
import subprocess
import tempfile
from pathlib import Path

import psutil

from bench import memory
from bench.measures import PACES, VARIABLES
from bench.peers import BARE, OURS
from bench.samples import Samples, Trouble

_BENCHMARKS = {OURS: "KernelRoundTrip", BARE: "BareShell"}
_PATIENCE = 1_800


def play(command: list[str] | Trouble, samples: Samples) -> None:
    """Runs JMH and adds what it found; trouble is added as the kernel's share."""
    try:
        if isinstance(command, Trouble):
            raise command
        with tempfile.TemporaryDirectory(prefix="jawait-bench-") as folder:
            results = Path(folder) / "jmh.json"
            _run([*command, str(results)])
            add(json.loads(results.read_text(encoding="utf-8")), samples)
    except (Trouble, OSError, subprocess.TimeoutExpired) as e:
        samples.add(OURS, "share", Trouble(str(e)))


def _run(command: list[str]) -> None:
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        printed, _ = running.communicate(timeout=_PATIENCE)
    finally:
        for process in memory.tree(running.pid):
            with contextlib.suppress(psutil.Error):
                process.kill()
        running.wait()
    if running.returncode != 0:
        last = printed.strip().splitlines()[-1:]
        raise Trouble(f"JMH has failed: {''.join(last)}")


def add(results: list[dict], samples: Samples) -> None:
    """Adds the medians in JMH's JSON, the shares, and the growth with live variables."""
    trips = {n: _trips(results, samples, str(n), "NEW", n) for n in VARIABLES}
    ours, bare = trips[0]
    samples.add(OURS, "share", ours / bare - 1)
    for n in VARIABLES[1:]:
        samples.add(OURS, f"share-growth-{n}", (trips[n][0] / ours) / (trips[n][1] / bare))
    for pace in PACES:
        ours, bare = _trips(results, samples, pace, pace.upper(), 0)
        samples.add(OURS, f"share-{pace}", ours / bare - 1)


def _trips(results: list[dict], samples: Samples, name: str, cells: str, variables: int) -> tuple[float, float]:
    ours, bare = (_median(results, benchmark, cells, variables) for benchmark in _BENCHMARKS.values())
    samples.add(OURS, f"share-trip-{name}", ours)
    samples.add(BARE, f"share-trip-{name}", bare)
    return ours, bare


def _median(results: list[dict], benchmark: str, cells: str, variables: int) -> float:
    wanted = {"cells": cells, "variables": str(variables)}
    for result in results:
        if f".{benchmark}." in result["benchmark"] and result["params"] == wanted:
            return result["primaryMetric"]["scorePercentiles"]["50.0"]
    raise Trouble(f"JMH gives no result of {benchmark} with {variables} variables and {cells} cells")
