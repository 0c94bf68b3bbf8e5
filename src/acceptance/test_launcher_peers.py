"""The kernels of the bench: fetched, described, started with their own programs."""

import json
import os
from pathlib import Path

import pytest

from launcher import benchmark, build, environment, peers
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import Repository

JDK = Jdk(Path("/jdk"), 25, "25.0.3")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A working copy in which pip and Maven have brought what they should; neither is run."""
    repository = Repository(tmp_path)

    def ensure(place: Repository, *locks: str) -> None:
        for package in ("jjava-1.0a8", "ipykernel-7.4.0", "kotlin_jupyter_kernel-0.19"):
            (place.venv / "lib" / f"{package}.dist-info").mkdir(parents=True, exist_ok=True)
        for name in ("java", "python3", "kotlin"):
            folder = place.venv / "share/jupyter/kernels" / name
            folder.mkdir(parents=True, exist_ok=True)
            program = "java" if name == "java" else "python"
            (folder / "kernel.json").write_text(json.dumps({"argv": [program, "-m", "kernel"]}))

    monkeypatch.setattr(environment, "ensure", ensure)
    monkeypatch.setattr(build, "maven", lambda *_, **__: 0)
    return repository


def argv(peer: dict) -> list[str]:
    return json.loads((Path(peer["kernelspec"]) / "kernel.json").read_text())["argv"]


def test_fetch_everyPeer_hasAFolderOfItsOwn(made: Repository) -> None:
    found = peers.fetch(made, JDK, ["jawait", "ipykernel", "jjava", "rapaio", "kotlin"])
    assert [peer["name"] for peer in found if "trouble" in peer] == []
    assert len({peer["kernelspec"] for peer in found}) == 5
    assert [peer.get("version") for peer in found] == [None, "7.4.0", "1.0a8", "3.0.1", "0.19"]


def test_fetch_kernelInPython_runsInItsOwnEnvironment(made: Repository) -> None:
    (ipykernel,) = peers.fetch(made, JDK, ["ipykernel"])
    assert argv(ipykernel)[0] == str(made.target / "peers/ipykernel/bin/python")


@pytest.mark.parametrize("name", ["jjava", "rapaio", "kotlin"])
def test_fetch_kernelOnTheJvm_findsOurJdkFirst(made: Repository, name: str) -> None:
    (peer,) = peers.fetch(made, JDK, [name])
    assert peer["env"]["JAVA_HOME"] == "/jdk"
    assert peer["env"]["PATH"].split(os.pathsep)[0] == "/jdk/bin"


def test_fetch_oneThatFails_doesNotKeepTheOthersAway(made: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "maven", lambda *_, **__: 1)
    rapaio, kotlin = peers.fetch(made, JDK, ["rapaio", "kotlin"])
    assert rapaio["trouble"].startswith("io.github.padreati:rapaio-jupyter-kernel:3.0.1 could not be fetched")
    assert "kernelspec" in kotlin


def test_fetch_noNetwork_isNamed(made: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    def ensure(*_: object) -> None:
        raise Failure("JJava could not be installed.")

    monkeypatch.setattr(environment, "ensure", ensure)
    assert peers.fetch(made, JDK, ["jjava"]) == [{"name": "jjava", "trouble": "JJava could not be installed."}]


def test_benchmark_startsWithTheClassPathThatMavenWrote(made: Repository) -> None:
    folder = made.target / "jawait-benchmark"
    folder.mkdir(parents=True)
    (folder / "class-path.txt").write_text("a.jar:b.jar")
    command = benchmark.command(made, JDK)
    assert command[:2] == ["/jdk/bin/java", "-cp"]
    assert command[2] == f"{folder / 'classes'}{os.pathsep}a.jar:b.jar"
    assert command[-1] == str(made.kernelspec)


def test_benchmark_thatCannotBeBuilt_saysWhereToLook(made: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    made.target.mkdir()
    monkeypatch.setattr(build, "maven", lambda *_, **__: 1)
    log = made.target / "benchmark.log"
    assert benchmark.command(made, JDK) == f"the benchmark could not be built; details are in {log}"
