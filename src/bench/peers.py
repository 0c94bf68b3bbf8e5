"""The kernels in the ring."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from bench.languages import JAVA, KOTLIN, PYTHON, Language
from bench.samples import Trouble

OURS, YARDSTICK = "jawait", "ipykernel"

# JShell alone, in its own JVM: no kernel, but what the share of ours is taken of.
BARE = "jshell"

# Those that run Java: the goals are held against the best of them.
JAVA_PEERS = ("jjava", "rapaio")

_LANGUAGES: dict[str, Language] = {"ipykernel": PYTHON, "kotlin": KOTLIN}

_TITLES = {"jawait": "Jawait", "jjava": "JJava", "kotlin": "Kotlin"}


@dataclass(frozen=True)
class Peer:
    """A kernel that can be started: its kernelspec, and what its environment needs on top.

    `course_env` is what it needs to run the course's notebooks; None if it cannot.
    """

    name: str
    kernelspec: Path
    env: dict[str, str] = field(default_factory=dict)
    course_env: dict[str, str] | None = None
    version: str = ""

    @property
    def language(self) -> Language:
        return _LANGUAGES.get(self.name, JAVA)


@dataclass(frozen=True)
class Absent:
    """A kernel that could not be fetched, and why."""

    name: str
    trouble: str


def title(name: str) -> str:
    """A kernel's name in a table."""
    return _TITLES.get(name, name)


@dataclass(frozen=True)
class Ring:
    """What the launcher has got ready; `share` is the command line of the JMH benchmark, or why there is none."""

    kernels: list[Peer | Absent]
    share: list[str] | Trouble


def read(file: Path) -> Ring:
    """The kernels that the launcher has fetched, in its order."""
    content = json.loads(file.read_text(encoding="utf-8"))
    share = content["share"]
    return Ring([_peer(entry) for entry in content["kernels"]], share if isinstance(share, list) else Trouble(share))


def _peer(entry: dict) -> Peer | Absent:
    if "trouble" in entry:
        return Absent(entry["name"], entry["trouble"])
    course = {} if entry["name"] == OURS else entry.get("course_env")
    return Peer(entry["name"], Path(entry["kernelspec"]), entry["env"], course, entry.get("version", ""))
