"""`%maven` and its family, on a repository in a folder: nothing leaves the machine."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.kernels import Kernel, running
from support.silent import silent_server
from support.waiting import DEADLINE

POM = """
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>{0}</groupId><artifactId>{1}</artifactId><version>{2}</version>
  <dependencies>{3}</dependencies>
</project>
"""
NEEDS = (
    "<dependency><groupId>{0}</groupId><artifactId>{1}</artifactId><version>{2}</version></dependency>"
)


def publish(repository: Path, name: str, *needs: str) -> None:
    """Puts a jar that holds nothing but its name into a repository."""
    group, artifact, version = name.split(":")
    folder = repository / group / artifact / version
    folder.mkdir(parents=True)
    dependencies = "".join(NEEDS.format(*need.split(":")) for need in needs)
    (folder / f"{artifact}-{version}.pom").write_text(POM.format(group, artifact, version, dependencies))
    with zipfile.ZipFile(folder / f"{artifact}-{version}.jar", "w") as jar:
        jar.writestr(f"{artifact}.txt", version)
    (folder.parent / "maven-metadata.xml").write_text(
        f"<metadata><versioning><versions><version>{version}</version></versions></versioning></metadata>"
    )


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a few libraries."""
    remote = tmp_path_factory.mktemp("remote")
    publish(remote, "demo:top:1", "demo:low:1")
    publish(remote, "demo:low:1")
    publish(remote, "demo:pasted:2", "demo:low:1")
    return remote


@pytest.fixture(scope="module")
def maven(logs: Path, remote: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    """A kernel whose settings know that repository instead of Maven Central."""
    folder = tmp_path_factory.mktemp("maven")
    settings = folder / "settings.xml"
    mirror = f"<id>demo</id><mirrorOf>central</mirrorOf><url>{remote.as_uri()}</url>"
    settings.write_text(f"<settings><mirrors><mirror>{mirror}</mirror></mirrors></settings>")
    env = {
        "JAWAIT_MAVEN_SETTINGS": str(settings),
        "JAWAIT_MAVEN_REPOSITORY": str(folder / "local"),
    }
    with running(logs / "libraries.log", env) as kernel:
        yield kernel


def holds(kernel: Kernel, resource: str) -> str | None:
    """The value of an expression that asks whether the class path has a resource."""
    loader = "Thread.currentThread().getContextClassLoader()"
    return kernel.run(f'{loader}.getResource("{resource}") != null').value


def test_maven_addsALibraryWithWhatItNeeds_andSaysSo(maven: Kernel) -> None:
    result = maven.run("%maven demo:top:1")
    assert result.status == "ok"
    (last,) = result.of_type("update_display_data")[-1:]
    assert last["content"]["data"]["text/plain"] == "Added top-1.jar, low-1.jar."
    assert holds(maven, "top.txt") == "true"
    assert holds(maven, "low.txt") == "true"


def test_maven_asAValue_isTheListOfJars(maven: Kernel) -> None:
    result = maven.run("List<String> jars = %addMavenDependencies demo:top:1\njars.size()")
    assert result.value == "2"


def test_missingLibrary_isExplained_andTheCellEnds(maven: Kernel) -> None:
    result = maven.run('%maven demo:pasted:7\nIO.println("not reached");')
    assert result.error["evalue"] == "%maven in line 1: demo:pasted has no version 7. There are 2."
    assert not result.stdout


def test_pastedPom_isLoaded_andSurvivesTheProcess(maven: Kernel) -> None:
    pasted = NEEDS.format("demo", "pasted", "2")
    assert maven.run(f"%%loadFromPOM\n{pasted}").status == "ok"
    assert maven.run("Runtime.getRuntime().halt(1)").error["ename"] == "ProcessEnded"
    assert holds(maven, "pasted.txt") == "true"


@pytest.mark.parametrize("type_name", ["com.google.gson.Gson", "org.zeromq.ZMQ", "jawait.kernel.Main"])
@pytest.mark.parametrize("added", [False, True], ids=["at first", "with a library"])
def test_librariesOfTheKernel_areUnknown(maven: Kernel, type_name: str, added: bool) -> None:
    if added:
        maven.run("%maven demo:top:1")
    package = type_name.rpartition(".")[0]
    error = maven.run(f"{type_name} found = null;").error
    assert error["ename"] == "CompileError"
    assert f"package {package} does not exist" in "\n".join(error["traceback"])


def test_repositories_areListed(maven: Kernel, remote: Path) -> None:
    assert f"demo ({remote.as_uri()}" in maven.run("%mavenRepo").value


def test_interrupt_ofMavenThatWaits_endsTheCell_andTheNextAskingSucceeds(
    maven: Kernel, tmp_path: Path
) -> None:
    maven.run("int kept = 5;")
    with silent_server() as server:
        assert maven.run(f"%mavenRepo slow {server.url}").status == "ok"
        cell = maven.execute('%maven demo:slow:1\nIO.println("not reached");')
        with server.asked(DEADLINE):
            maven.interrupt()
            result = maven.result(cell)
    assert result.error["ename"] == "Interrupted"
    assert not result.stdout
    assert maven.run("kept").value == "5"
    publish(tmp_path, "demo:slow:1")
    assert maven.run(f"%mavenRepo slow {tmp_path.as_uri()}\n%maven demo:slow:1").status == "ok"
    assert holds(maven, "slow.txt") == "true"
