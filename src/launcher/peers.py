"""The kernels that `./jawait bench` compares: each fetched into a folder of its own."""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from launcher import build, environment, processes
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import Repository
from launcher.progress import step

# Newer ones were announced and cannot be had from Maven Central.
RAPAIO = "io.github.padreati:rapaio-jupyter-kernel:3.0.1"

_MODULES = ("companion", "tutorial", "runtime")


@dataclass(frozen=True)
class Corner(Repository):
    """The working copy as one peer sees it: with an environment of the peer's own."""

    name: str = ""

    @property
    def venv(self) -> Path:
        return self.target / "peers" / self.name


def fetch(repository: Repository, jdk: Jdk, names: Sequence[str]) -> list[dict]:
    """What the bench has to know of each peer; of one that is not to be had, why."""
    return [_described(name, _FETCH[name], repository, jdk) for name in names]


def _described(name: str, fetched: Callable[[Repository, Jdk], dict], repository: Repository, jdk: Jdk) -> dict:
    try:
        return {"name": name} | fetched(repository, jdk)
    except (Failure, OSError) as e:
        return {"name": name, "trouble": str(e)}


def _jawait(repository: Repository, jdk: Jdk) -> dict:
    return {"kernelspec": str(repository.kernelspec), "env": {}}


def _ipykernel(repository: Repository, jdk: Jdk) -> dict:
    return _from_pypi(repository, "ipykernel", "ipykernel", "python3") | {"env": {}}


def _jjava(repository: Repository, jdk: Jdk) -> dict:
    env = {"env": _first_on_path(jdk), "course_env": _course(repository)}
    return _from_pypi(repository, "jjava", "peers", "java") | env


def _kotlin(repository: Repository, jdk: Jdk) -> dict:
    return _from_pypi(repository, "kotlin", "kotlin", "kotlin") | {"env": _first_on_path(jdk)}


def _rapaio(repository: Repository, jdk: Jdk) -> dict:
    folder = repository.target / "peers" / "rapaio"
    jar = folder / "{1}-{2}.jar".format(*RAPAIO.split(":"))
    if not jar.is_file():
        _copy_from_central(repository, jdk, folder)
    argv = ["java", "-jar", str(jar), "{connection_file}"]
    spec = {"argv": argv, "display_name": "Java (rapaio)", "language": "java", "interrupt_mode": "message"}
    (folder / "kernel.json").write_text(json.dumps(spec, indent=2), encoding="utf-8")
    return {"kernelspec": str(folder), "version": RAPAIO.split(":")[-1], "env": _first_on_path(jdk)}


_FETCH = {"jawait": _jawait, "ipykernel": _ipykernel, "jjava": _jjava, "rapaio": _rapaio, "kotlin": _kotlin}

def _copy_from_central(repository: Repository, jdk: Jdk, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    log = repository.target / "peers.log"
    # --non-recursive: the project's own modules have nothing to do with it.
    goal = ["-q", "--non-recursive", "dependency:copy", f"-Dartifact={RAPAIO}", f"-DoutputDirectory={folder}"]
    with step("Fetching rapaio"), log.open("wb") as output:
        status = build.maven(repository, jdk, *goal, output=output)
    if status != 0:
        raise Failure(
            f"{RAPAIO} could not be fetched from Maven Central: connect to the network and try again."
            f" Details are in {log}."
        )


def _from_pypi(repository: Repository, name: str, lock: str, spec: str) -> dict:
    corner = Corner(repository.root, name)
    environment.ensure(corner, lock)
    folder = corner.venv / "share" / "jupyter" / "kernels" / spec
    if not folder.is_dir():
        raise Failure(f"{name} brought no kernelspec {spec}: remove {corner.venv} and try again.")
    _name_its_python(folder / "kernel.json", corner.python)
    return {"kernelspec": str(folder), "version": _version(corner.venv, name)}


def _version(venv: Path, name: str) -> str:
    """What pip has noted of the package; its name begins as ours for it does."""
    noted = [path.name.removesuffix(".dist-info").split("-")[1] for path in venv.rglob(f"{name}*.dist-info")]
    return noted[0] if noted else ""


def _name_its_python(file: Path, python: Path) -> None:
    """A kernelspec that says "python" would be started with the Python of whoever starts it."""
    spec = json.loads(file.read_text(encoding="utf-8"))
    if spec["argv"][0] == "python":
        spec["argv"][0] = str(python)
        file.write_text(json.dumps(spec, indent=2), encoding="utf-8")


def _first_on_path(jdk: Jdk) -> dict[str, str]:
    path = processes.environment().get("PATH", "")
    return {"JAVA_HOME": str(jdk.home), "PATH": f"{jdk.home / 'bin'}{os.pathsep}{path}"}


def _course(repository: Repository) -> dict[str, str]:
    """What JJava needs to run the course, as docs/jjava.md says."""
    jars = [str(repository.kernelspec / "jars" / f"jawait-{name}.jar") for name in _MODULES]
    paths = f"--enable-preview --module-path {os.pathsep.join(jars)} --add-modules ALL-MODULE-PATH"
    return {
        "JJAVA_JVM_OPTS": paths,
        "JJAVA_COMPILER_OPTS": f"--release 25 {paths}",
        "JJAVA_STARTUP_SCRIPT": "import module java.base;",
    }
