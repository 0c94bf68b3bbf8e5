"""The JMH benchmark: built by Maven, then started without it."""

import os
from pathlib import Path

from launcher import build
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import Repository
from launcher.progress import step


def command(repository: Repository, jdk: Jdk) -> list[str] | str:
    """The command line, to which the file for the results is added; in words why there is none."""
    try:
        folder = _built(repository, jdk)
    except (Failure, OSError) as e:
        return str(e)
    libraries = (folder / "class-path.txt").read_text(encoding="utf-8").strip()
    class_path = f"{folder / 'classes'}{os.pathsep}{libraries}"
    return [str(jdk.java), "-cp", class_path, "jawait.benchmark.Main", str(repository.kernelspec)]


def _built(repository: Repository, jdk: Jdk) -> Path:
    log = repository.target / "benchmark.log"
    # Not maven.test.skip, which leaves the benchmark out.
    goals = ["-q", "-DskipTests", "--projects", "src/benchmark", "--also-make", "compile"]
    with step("Building the benchmark"), log.open("wb") as output:
        status = build.maven(repository, jdk, *goals, output=output)
    if status != 0:
        raise Failure(f"the benchmark could not be built; details are in {log}")
    return repository.target / "jawait-benchmark"
