"""Building the kernel's jar with Maven."""

import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from launcher import processes
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import Repository
from launcher.progress import step

_NO_NETWORK = re.compile(
    r"Could not transfer|Unknown host|UnknownHostException|Connection refused|Connect timed out"
    r"|Network is unreachable|Failed to fetch|Could not resolve host|unable to resolve host"
    r"|Cannot access .* in offline mode",
    re.IGNORECASE,
)

_LAST_LINES = 20


def ensure(repository: Repository, jdk: Jdk) -> None:
    """Builds the jar if it is missing or older than anything that it is made of."""
    if is_current(repository):
        return
    repository.target.mkdir(parents=True, exist_ok=True)
    log = repository.target / "build.log"
    started = time.time_ns()
    with step("Building the kernel"), log.open("wb") as output:
        # Tests are for ./jawait test; not even compiling them makes the first start quicker.
        status = maven(repository, jdk, "-q", "-Dmaven.test.skip=true", "package", output=output)
    if status == 0:
        _note_time(repository.jar, started)
    if status != 0 or not is_current(repository):
        raise _failure(log)


def _note_time(jar: Path, built: int) -> None:
    """Maven leaves a jar as it is where a change makes no other class, as that of a comment."""
    if jar.exists() and jar.stat().st_mtime_ns < built:
        os.utime(jar, ns=(built, built))


def maven(repository: Repository, jdk: Jdk, *arguments: str, output=None) -> int:
    """Runs the Maven of the repository on a JDK and returns its exit status."""
    # Through sh, because an unpacked download may have lost the right to execute.
    command = [repository.root / "mvnw.cmd"] if os.name == "nt" else ["sh", repository.root / "mvnw"]
    env = processes.environment(JAVA_HOME=jdk.home)
    options = ["-B", "-ntp", *_local_repository()]
    return processes.run([*command, *options, *arguments], env, cwd=repository.root, output=output)


def _local_repository() -> list[str]:
    """A JVM takes the home folder from the system's list of users; in some containers there is none."""
    if os.name == "nt" or (_listed_home() and os.path.isdir(_listed_home())):
        return []
    return [f"-Dmaven.repo.local={Path.home() / '.m2' / 'repository'}"]


def _listed_home() -> str:
    import pwd  # Not on Windows.

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return ""


def is_current(repository: Repository) -> bool:
    """Whether the jar is there and nothing that it is made of is newer."""
    try:
        built = repository.jar.stat().st_mtime_ns
    except FileNotFoundError:
        return False
    return all(path.stat().st_mtime_ns <= built for path in _ingredients(repository.root))


def _ingredients(root: Path) -> Iterator[Path]:
    """Sources and poms, and the folders that hold them: those change when a file goes away."""
    yield root / "pom.xml"
    for module in sorted(path.parent for path in root.glob("src/*/pom.xml")):
        yield module / "pom.xml"
        for sources in ("main", "launcher"):
            yield from (module / sources).rglob("*")


def _failure(log: Path) -> Failure:
    text = log.read_text(encoding="utf-8", errors="replace")
    if _NO_NETWORK.search(text):
        return Failure(
            "The kernel could not be built, because its libraries could not be fetched: connect to the network and try"
            f" again; behind a proxy, name it in ~/.m2/settings.xml. Details are in {log}."
        )
    print(*text.splitlines()[-_LAST_LINES:], sep="\n", file=sys.stderr)
    return Failure(f"The kernel could not be built; the last lines are above, all of them in {log}.")
