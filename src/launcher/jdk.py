"""Finding a JDK that is new enough."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from launcher import processes
from launcher.failure import Failure
from launcher.places import cache_folder

NEEDED = 25

_EXE = ".exe" if os.name == "nt" else ""


@dataclass(frozen=True)
class Jdk:
    """A JDK that runs: its folder, feature version (25) and full version ("25.0.3+9-LTS")."""

    home: Path
    feature: int
    version: str

    @property
    def java(self) -> Path:
        """The program that starts a JVM."""
        return self.home / "bin" / f"java{_EXE}"


def find(env: Mapping[str, str] = os.environ, folders: Iterable[Path] | None = None) -> Jdk | None:
    """The first JDK that will do: JAWAIT_JAVA_HOME, JAVA_HOME, PATH, the usual folders; None if there is none.

    A JAWAIT_JAVA_HOME that will not do is a Failure: somebody has chosen it on purpose.
    """
    if chosen := env.get("JAWAIT_JAVA_HOME"):
        return _chosen(Path(chosen))
    usual = usual_folders(env) if folders is None else folders
    for home in (*_named(env), *_best_first(usual)):
        if jdk := probe(home):
            return jdk
    return None


def _chosen(home: Path) -> Jdk:
    if jdk := probe(home):
        return jdk
    raise Failure(
        f"JAWAIT_JAVA_HOME is {home}, which is {describe(home)}: set it to the folder of a JDK {NEEDED} or newer,"
        " or remove it."
    )


def describe(home: Path) -> str:
    """What is wrong with a folder that is no JDK for us."""
    java = home / "bin" / f"java{_EXE}"
    if not os.path.isfile(java):
        return "no JDK"
    feature = feature_version(_ask(java).get("java.specification.version", ""))
    if not feature:
        return "a Java that does not run here"
    return f"JDK {feature}" if _has_compiler(home) else f"Java {feature} without a compiler"


def _named(env: Mapping[str, str]) -> Iterator[Path]:
    if java_home := env.get("JAVA_HOME"):
        yield Path(java_home)
    for folder in env.get("PATH", "").split(os.pathsep):
        compiler = Path(folder) / f"javac{_EXE}"
        if folder and os.path.isfile(compiler):
            home = compiler.resolve().parent.parent
            # Version managers put small programs on the PATH that call the real ones.
            behind = None if _has_compiler(home) else _ask(Path(folder) / f"java{_EXE}").get("java.home")
            yield Path(behind or home)


def _has_compiler(home: Path) -> bool:
    # Not Path.is_file: that raises an error for a folder that this user may not enter.
    return os.path.isfile(home / "bin" / f"javac{_EXE}")


def _best_first(homes: Iterable[Path]) -> list[Path]:
    """Those with a version in their release file that will do; JDK 25 first, which the course is written for."""
    versions = {home: _feature_by_release_file(home) for home in homes}
    return sorted((h for h, v in versions.items() if v is None or v >= NEEDED), key=lambda h: versions[h] or 999)


def probe(home: Path) -> Jdk | None:
    """The JDK in a folder, if it has a compiler, is new enough, and runs."""
    if not _has_compiler(home) or (_feature_by_release_file(home) or NEEDED) < NEEDED:
        return None
    # The JVM is asked itself: a JDK for another processor has a release file too.
    answers = _ask(home / "bin" / f"java{_EXE}")
    feature = feature_version(answers.get("java.specification.version", ""))
    real_home = Path(answers.get("java.home", home))
    if not feature or feature < NEEDED or not _has_compiler(real_home):
        return None
    return Jdk(real_home, feature, answers.get("java.runtime.version", str(feature)))


def _feature_by_release_file(home: Path) -> int | None:
    try:
        text = (home / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    found = re.search(r'^JAVA_VERSION="?([^"\n]+)', text, re.MULTILINE)
    return feature_version(found[1]) if found else None


def _ask(java: Path) -> dict[str, str]:
    """The system properties of a JVM; none if it does not run."""
    command = [java, "-XshowSettings:properties", "-version"]
    try:
        _, text = processes.capture(command, processes.environment(), timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return dict(re.findall(r"^ +(java\.[a-z.]+) = (.*\S)\s*$", text, re.MULTILINE))


def feature_version(text: str) -> int | None:
    """The feature of a version: 25 for "25.0.3+9", 26 for "26-ea", 8 for "1.8.0_392"; None if it is none."""
    found = re.match(r"(?:1\.)?(\d+)", text)
    return int(found[1]) if found else None


def usual_folders(env: Mapping[str, str], platform: str = sys.platform) -> list[Path]:
    """The JDKs in the folders where installers and tools put them, ours last."""
    found = []
    for pattern in _patterns(env, platform):
        root = Path(pattern.anchor)
        found += sorted(root.glob(str(pattern.relative_to(root))))
    return [inside if os.path.isdir(inside := home / "Contents" / "Home") else home for home in found]


def _patterns(env: Mapping[str, str], platform: str) -> Iterator[Path]:
    home = Path.home()
    if platform == "win32":
        yield from _windows_patterns(env, home)
    elif platform == "darwin":
        yield from _macos_patterns(home)
    else:
        yield from (Path(p) for p in ("/usr/lib/jvm/*", "/usr/lib64/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/*jdk*"))
        yield Path("/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec")
    yield Path(env.get("SDKMAN_CANDIDATES_DIR") or home / ".sdkman" / "candidates") / "java" / "*"
    yield home / ".jdks" / "*"
    yield home / ".gradle" / "jdks" / "*"
    yield home / ".asdf" / "installs" / "java" / "*"
    yield home / ".local" / "share" / "mise" / "installs" / "java" / "*"
    yield cache_folder(env, platform) / "jdk" / "*"


def _windows_patterns(env: Mapping[str, str], home: Path) -> Iterator[Path]:
    vendors = (
        "Eclipse Adoptium",
        "Java",
        "Microsoft",
        "Zulu",
        "Amazon Corretto",
        "BellSoft",
        "Semeru",
        "Eclipse Foundation",
    )
    local = Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local")
    for base in (Path(env.get("ProgramFiles") or r"C:\Program Files"), local / "Programs"):
        yield from (base / vendor / "*" for vendor in vendors)
    yield home / "scoop" / "apps" / "*jdk*" / "current"


def _macos_patterns(home: Path) -> Iterator[Path]:
    for base in (Path("/Library"), home / "Library"):
        yield base / "Java" / "JavaVirtualMachines" / "*"
    for base in (Path("/opt/homebrew/opt"), Path("/usr/local/opt")):
        yield base / "openjdk*" / "libexec" / "openjdk.jdk"
