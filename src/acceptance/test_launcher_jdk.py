"""Finding a JDK: each place in its turn, and only one that will do."""

import os
from pathlib import Path

import pytest

from launcher import jdk
from launcher.failure import Failure
from support.fakes import fake_jdk, java_script, program


def find(env: dict[str, str], *usual: Path) -> Path | None:
    found = jdk.find({"PATH": ""} | env, usual)
    return found and found.home


@pytest.mark.parametrize(
    ("text", "feature"),
    [("25", 25), ("25.0.3+9-LTS", 25), ("26-ea", 26), ("1.8.0_392", 8), ("11.0.22", 11), ("", None), ("x", None)],
)
def test_featureVersion(text: str, feature: int | None) -> None:
    assert jdk.feature_version(text) == feature


def test_find_nothing_isNone() -> None:
    assert find({}) is None


def test_find_chosenOne_winsOverAll(tmp_path: Path) -> None:
    chosen = fake_jdk(tmp_path / "chosen ä", "26.0.1")
    other = fake_jdk(tmp_path / "other", "25.0.1")
    env = {"JAWAIT_JAVA_HOME": str(chosen), "JAVA_HOME": str(other), "PATH": str(other / "bin")}
    assert find(env, other) == chosen


def test_find_chosenOneTooOld_isRefused(tmp_path: Path) -> None:
    chosen = fake_jdk(tmp_path / "old", "17.0.9")
    other = fake_jdk(tmp_path / "other", "25.0.1")
    with pytest.raises(Failure) as refused:
        find({"JAWAIT_JAVA_HOME": str(chosen)}, other)
    assert str(refused.value) == (
        f"JAWAIT_JAVA_HOME is {chosen}, which is JDK 17: set it to the folder of a JDK 25 or newer, or remove it."
    )


@pytest.mark.parametrize(
    ("options", "described"),
    [({"compiler": False}, "Java 25 without a compiler"), ({"runs": False}, "a Java that does not run here")],
)
def test_describe_saysWhatIsWrong(tmp_path: Path, options: dict[str, bool], described: str) -> None:
    assert jdk.describe(fake_jdk(tmp_path, "25.0.1", **options)) == described


def test_describe_emptyFolder(tmp_path: Path) -> None:
    assert jdk.describe(tmp_path) == "no JDK"


def test_find_javaHome_winsOverPath(tmp_path: Path) -> None:
    home, other = fake_jdk(tmp_path / "home", "25.0.1"), fake_jdk(tmp_path / "other", "25.0.1")
    assert find({"JAVA_HOME": str(home), "PATH": str(other / "bin")}) == home


def test_find_oldJavaHome_isPassedOver(tmp_path: Path) -> None:
    old, other = fake_jdk(tmp_path / "old", "21.0.1"), fake_jdk(tmp_path / "other", "25.0.1")
    assert find({"JAVA_HOME": str(old), "PATH": str(other / "bin")}) == other


def test_find_oldOneFirstOnThePath_isPassedOver(tmp_path: Path) -> None:
    old, new = fake_jdk(tmp_path / "17", "17.0.9"), fake_jdk(tmp_path / "25", "25.0.1")
    assert find({"PATH": os.pathsep.join([str(old / "bin"), "", str(new / "bin")])}) == new


def test_find_linkOnThePath_isFollowed(tmp_path: Path) -> None:
    home = fake_jdk(tmp_path / "jdk", "25.0.1")
    links = tmp_path / "links"
    links.mkdir()
    for name in ("java", "javac"):
        (links / name).symlink_to(home / "bin" / name)
    assert find({"PATH": str(links)}) == home


def test_find_versionManagerOnThePath_isAsked(tmp_path: Path) -> None:
    home = fake_jdk(tmp_path / "jdk", "25.0.1")
    shims = tmp_path / "shims"
    program(shims / "javac", "")
    program(shims / "java", java_script(home, "25.0.1"))
    assert find({"PATH": str(shims)}) == home


@pytest.mark.parametrize("options", [{"compiler": False}, {"runs": False}])
def test_find_oneThatWillNotDo_isPassedOver(tmp_path: Path, options: dict[str, bool]) -> None:
    useless = fake_jdk(tmp_path / "useless", "25.0.1", **options)
    good = fake_jdk(tmp_path / "good", "25.0.1")
    assert find({"JAVA_HOME": str(useless)}, useless, good) == good


def test_find_folderThatCannotBeEntered_isPassedOver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)
    assert find({"PATH": str(tmp_path), "JAVA_HOME": str(tmp_path)}, tmp_path) is None


def test_find_noReleaseFile_asksTheJvm(tmp_path: Path) -> None:
    old = fake_jdk(tmp_path / "old", "1.8.0_392", release=False)
    new = fake_jdk(tmp_path / "new", "26-ea", release=False)
    assert jdk.find({"PATH": ""}, [old, new]) == jdk.Jdk(new, 26, "26-ea")


def test_find_usualFolders_prefersTheVersionOfTheCourse(tmp_path: Path) -> None:
    homes = [fake_jdk(tmp_path / version, version) for version in ("27-ea", "26.0.1", "25.0.1", "21.0.1")]
    assert find({}, *homes) == homes[2]


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".sdkman/candidates/java/25.0.3-tem"),
        ("linux", ".jdks/temurin-25.0.3"),
        ("linux", ".cache/jawait/jdk/temurin-jdk-25.0.3+9"),
        ("darwin", "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"),
        ("darwin", "Library/Caches/jawait/jdk/temurin-25/Contents/Home"),
        ("win32", "AppData/Local/Programs/Eclipse Adoptium/jdk-25"),
        ("win32", "scoop/apps/temurin25-jdk/current"),
        ("win32", "AppData/Local/jawait/jdk/temurin-25"),
    ],
)
def test_usualFolders_ofAHome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, folder: str) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / folder).mkdir(parents=True)
    assert tmp_path / folder in jdk.usual_folders({}, platform)


def test_usualFolders_onWindows_looksAtEachVendor(tmp_path: Path) -> None:
    for vendor in ("Eclipse Adoptium", "Java", "Microsoft", "Zulu"):
        (tmp_path / vendor / "jdk-25").mkdir(parents=True)
    found = jdk.usual_folders({"ProgramFiles": str(tmp_path)}, "win32")
    assert [home.parent.name for home in found if tmp_path in home.parents] == [
        "Eclipse Adoptium",
        "Java",
        "Microsoft",
        "Zulu",
    ]


def test_usualFolders_sdkmanElsewhere(tmp_path: Path) -> None:
    (tmp_path / "java" / "25-open").mkdir(parents=True)
    assert tmp_path / "java" / "25-open" in jdk.usual_folders({"SDKMAN_CANDIDATES_DIR": str(tmp_path)}, "linux")
