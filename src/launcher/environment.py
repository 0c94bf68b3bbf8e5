"""The private virtual environment: made once, brought up to date when a lock file changes."""

import contextlib
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from launcher import processes
from launcher.failure import Failure
from launcher.places import Repository
from launcher.progress import step

_NO_NETWORK = re.compile(
    r"NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProtocolError|ProxyError|Connection refused"
    r"|\(from versions: none\)|Name or service not known|Temporary failure in name resolution|getaddrinfo failed"
    r"|nodename nor servname"
)

_LAST_LINES = 20

# What a lock file holds, for a person to read.
_TITLES = {
    "lab": "JupyterLab",
    "test": "The set of test tools",
    "peers": "JJava",
    "ipykernel": "ipykernel",
    "kotlin": "The Kotlin kernel",
}


def ensure(repository: Repository, *names: str) -> None:
    """Makes the environment hold what the lock files `names` pin."""
    if not _works(repository):
        _make(repository)
    for name in names:
        if _stamp(repository, name).is_current():
            continue
        if not _install(repository, name):
            # An installation that was cut off can leave pip itself unusable.
            _make(repository)
            _install_all(repository, names)
            return


def _install_all(repository: Repository, names: tuple[str, ...]) -> None:
    for name in names:
        if not _install(repository, name):
            raise _failure(repository, name)


def _works(repository: Repository) -> bool:
    """Whether its Python runs and the environment was made here and for this version of Python."""
    if not _stamp(repository, "venv").is_current():
        return False
    try:
        status, _ = processes.capture([repository.python, "-c", ""], processes.environment(), timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return status == 0


def _make(repository: Repository) -> None:
    _remove(repository.venv)
    repository.venv.mkdir(parents=True)
    command = [sys.executable, "-m", "venv", repository.venv]
    with step("Making a virtual environment"):
        status, text = processes.capture(command, processes.environment())
    if status != 0:
        _remove(repository.venv)
        raise _no_venv(text)
    _stamp(repository, "venv").write()


def _remove(folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(folder)


def _no_venv(text: str) -> Failure:
    if "ensurepip" in text or "No module named venv" in text:
        return Failure(
            f"This Python ({sys.executable}) cannot make virtual environments: install its venv package (Debian,"
            " Ubuntu: sudo apt install python3-venv) and try again."
        )
    lines = text.strip().splitlines()
    return Failure(f"The virtual environment could not be made: {lines[-1] if lines else 'no reason was given'}.")


def _install(repository: Repository, name: str) -> bool:
    """Installs a lock file; the stamp is written last, so that what was cut off is done again."""
    log = _log(repository)
    log.parent.mkdir(parents=True, exist_ok=True)
    lock = repository.lock_file(name)
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    command = [repository.python, "-m", "pip", "install", *options, "-r", lock]
    with step(f"Installing {_TITLES[name].replace('The ', 'the ')}"), log.open("wb") as output:
        status = processes.run(command, processes.environment(), output=output)
    if status == 0:
        _stamp(repository, name).write()
        return True
    if _NO_NETWORK.search(_text(log)) or "DO NOT MATCH THE HASHES" in _text(log):
        raise _failure(repository, name)
    return False


def _failure(repository: Repository, name: str) -> Failure:
    log = _log(repository)
    text = _text(log)
    what = _TITLES[name]
    if _NO_NETWORK.search(text):
        return Failure(
            f"{what} could not be installed, because its packages could not be fetched: connect to the network and"
            f" try again; behind a proxy, set HTTPS_PROXY. Details are in {log}."
        )
    if "DO NOT MATCH THE HASHES" in text:
        return Failure(
            f"{what} was not installed, because a package is not the one that was pinned: try again on a network"
            f" that you trust. Details are in {log}."
        )
    print(*text.splitlines()[-_LAST_LINES:], sep="\n", file=sys.stderr)
    return Failure(f"{what} could not be installed; the last lines are above, all of them in {log}.")


def _log(repository: Repository) -> Path:
    return repository.target / "pip.log"


def _text(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")


class Stamp:
    """A note in the environment that something was done, and with what; it goes away with the environment."""

    def __init__(self, repository: Repository, name: str, *inputs: object) -> None:
        self._file = repository.venv / "jawait" / f"{name}.json"
        self._content = json.dumps([str(part) for part in inputs])

    def is_current(self) -> bool:
        """Whether it was done with the same inputs."""
        try:
            return self._file.read_text(encoding="utf-8") == self._content
        except OSError:
            return False

    def write(self) -> None:
        """Notes that it is done."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(self._content, encoding="utf-8")


def digest(*files: Path) -> str:
    """A hash of the names and contents of files."""
    sha = hashlib.sha256()
    for file in files:
        sha.update(f"{file.name}\0".encode())
        sha.update(file.read_bytes())
    return sha.hexdigest()


def _stamp(repository: Repository, name: str) -> Stamp:
    if name == "venv":
        return Stamp(repository, name, repository.venv, sys.version)
    return Stamp(repository, name, digest(repository.lock_file(name)))
