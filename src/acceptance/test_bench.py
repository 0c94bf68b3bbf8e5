"""The bench itself, on real kernels: this one, ipykernel, and one that cannot be started."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from support.kernels import KERNEL_NAME
from support.waiting import DEADLINE

SOURCES = Path(__file__).resolve().parents[1]


@pytest.fixture
def kernels(tmp_path: Path) -> Path:
    """The list of kernels as the launcher writes it."""
    specs = KernelSpecManager()
    broken = tmp_path / "broken"
    broken.mkdir()
    spec = {"argv": [str(tmp_path / "no such program")], "display_name": "Broken", "language": "java"}
    (broken / "kernel.json").write_text(json.dumps(spec))
    found = [
        {"name": "jawait", "kernelspec": specs.get_kernel_spec(KERNEL_NAME).resource_dir, "env": {}},
        {"name": "ipykernel", "kernelspec": specs.get_kernel_spec("python3").resource_dir, "env": {}},
        {"name": "jjava", "kernelspec": str(broken), "env": {}},
        {"name": "kotlin", "trouble": "no network"},
    ]
    file = tmp_path / "kernels.json"
    file.write_text(json.dumps({"kernels": found, "share": "no JMH"}))
    return file


def start(kernels: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bench", str(kernels), *options]
    env = os.environ | {"PYTHONPATH": str(SOURCES)}
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)


def test_bench_oneRound_writesWhatItMeasured(kernels: Path) -> None:
    with start(kernels, "--quick", "--measures", "round-trip", "lines", "inspection", "share") as bench:
        printed, _ = bench.communicate(timeout=DEADLINE)
    assert bench.returncode == 0
    taken = json.loads(kernels.with_name("bench.json").read_text())["samples"]
    for kernel in ("jawait", "ipykernel"):
        for measure in ("round-trip", "lines", "lines-messages", "inspection"):
            assert taken[kernel][measure][0] > 0
        assert "text" not in taken[kernel]
    assert taken["jawait"]["share"] == ["no JMH"]
    assert "No such file" in taken["jjava"]["round-trip"][0]
    assert "- Kotlin is not in the table: no network\n" in printed
    assert kernels.with_name("bench.md").read_text().startswith(printed.split("\n\n")[1])


def test_bench_interrupted_writesWhatThereIs(kernels: Path) -> None:
    with start(kernels, "--measures", "ready", "nameless") as bench:
        assert bench.stdout is not None
        # The second scene has begun, so the first has been played.
        while "nameless" not in bench.stdout.readline():
            pass
        bench.send_signal(signal.SIGINT)
        bench.communicate(timeout=DEADLINE)
    assert bench.returncode == 130
    taken = json.loads(kernels.with_name("bench.json").read_text())["samples"]
    assert taken["jawait"]["ready"][0] > 0
