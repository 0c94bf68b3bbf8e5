"""Building: when it is needed, and what is said when it fails."""

import os
from pathlib import Path

import pytest

from launcher import build
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import Repository
from support.fakes import program

JDK = Jdk(Path("/opt/jdk ä"), 25, "25")

# Leaves the environment and the arguments that it got beside the jar.
BUILDS = 'mkdir -p target; echo "$JAVA_HOME" "$@" > target/call; : > target/jawait-kernel.jar'


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A working copy with one module, all of it a minute old."""
    root = tmp_path / "mein Kurs ä"
    for name in ("pom.xml", "src/kernel/pom.xml", "src/kernel/main/java/A.java", "src/kernel/launcher/java/L.java"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("")
    for path in (root, *root.rglob("*")):
        os.utime(path, (1_000, 1_000))
    return Repository(root)


def built(repository: Repository) -> None:
    repository.target.mkdir(exist_ok=True)
    repository.jar.write_text("")
    os.utime(repository.jar, (2_000, 2_000))


def test_noJar_isNotCurrent(repository: Repository) -> None:
    assert not build.is_current(repository)


def test_newerJar_isCurrent(repository: Repository) -> None:
    built(repository)
    assert build.is_current(repository)


@pytest.mark.parametrize(
    "name", ["pom.xml", "src/kernel/pom.xml", "src/kernel/main/java/A.java", "src/kernel/launcher/java/L.java"]
)
def test_changedIngredient_isNotCurrent(repository: Repository, name: str) -> None:
    built(repository)
    os.utime(repository.root / name, (3_000, 3_000))
    assert not build.is_current(repository)


def test_deletedSource_isNotCurrent(repository: Repository) -> None:
    built(repository)
    (repository.root / "src/kernel/main/java/A.java").unlink()
    assert not build.is_current(repository)


def test_ensure_buildsOnTheJdkThatWasFound(repository: Repository) -> None:
    program(repository.root / "mvnw", BUILDS)
    build.ensure(repository, JDK)
    call = (repository.target / "call").read_text()
    assert call == "/opt/jdk ä -B -ntp -q -Dmaven.test.skip=true package\n"


def test_ensure_changeThatMakesNoOtherJar_isBuiltOnce(repository: Repository) -> None:
    built(repository)
    os.utime(repository.root / "src/kernel/main/java/A.java", (3_000, 3_000))
    program(repository.root / "mvnw", "mkdir -p target; echo built >> target/calls")
    for _ in range(2):
        build.ensure(repository, JDK)
    assert (repository.target / "calls").read_text() == "built\n"


@pytest.mark.parametrize("listed", ["", "/no/such/home"])
def test_ensure_userWithoutAHome_getsARepositoryAllTheSame(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, listed: str
) -> None:
    monkeypatch.setattr(build, "_listed_home", lambda: listed)
    monkeypatch.setattr(Path, "home", lambda: Path("/home of mine"))
    program(repository.root / "mvnw", BUILDS)
    build.ensure(repository, JDK)
    assert " -Dmaven.repo.local=/home of mine/.m2/repository " in (repository.target / "call").read_text()


def test_ensure_wrapperWithoutTheRightToExecute_isRunAllTheSame(repository: Repository) -> None:
    program(repository.root / "mvnw", BUILDS).chmod(0o644)
    build.ensure(repository, JDK)
    assert build.is_current(repository)


def test_ensure_secondTime_doesNothing(repository: Repository) -> None:
    program(repository.root / "mvnw", BUILDS)
    build.ensure(repository, JDK)
    program(repository.root / "mvnw", "exit 1")
    build.ensure(repository, JDK)


@pytest.mark.parametrize(
    "line",
    [
        "[ERROR] Could not transfer artifact x:y:pom:1 from/to central: Connection refused",
        "[ERROR] Unknown host repo.example",
        "mvnw: Failed to fetch https://example/maven.zip",
    ],
)
def test_ensure_noNetwork_saysSo(repository: Repository, line: str) -> None:
    program(repository.root / "mvnw", f"echo '{line}'; exit 1")
    with pytest.raises(Failure) as refused:
        build.ensure(repository, JDK)
    assert str(refused.value) == (
        "The kernel could not be built, because its libraries could not be fetched: connect to the network and try"
        f" again; behind a proxy, name it in ~/.m2/settings.xml. Details are in {repository.target / 'build.log'}."
    )


def test_ensure_brokenSource_showsTheLastLines(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    program(repository.root / "mvnw", "seq 30; exit 1")
    with pytest.raises(Failure, match="^The kernel could not be built; the last lines are above"):
        build.ensure(repository, JDK)
    assert capsys.readouterr().err.split() == [str(n) for n in range(11, 31)]


def test_ensure_mavenThatBuildsNothing_isAFailure(repository: Repository) -> None:
    program(repository.root / "mvnw", "exit 0")
    with pytest.raises(Failure):
        build.ensure(repository, JDK)
