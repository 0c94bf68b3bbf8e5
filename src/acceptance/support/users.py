"""A user who has never been here: an empty home, no rights, no settings."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.processes import MARK

# What a program may need to reach the network from here; everything else is left out.
_PASSED_ON = (MARK, "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "PIP_CERT", "CURL_CA_BUNDLE")
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy")

_NAME = f"jawait-test-{os.getpid()}"


@dataclass(frozen=True)
class User:
    """Someone to run programs as; `name` is empty when it is the one who runs the tests."""

    name: str
    home: Path

    def command(self, argv: Sequence[str | Path], path: Sequence[Path]) -> list[str]:
        """The command line that runs `argv` as this user, with the folders `path` before the system's."""
        variables = {n: os.environ[n] for n in (*_PASSED_ON, *_PROXIES) if n in os.environ}
        variables["HOME"] = str(self.home)
        variables["PATH"] = ":".join([*map(str, path), "/usr/local/bin", "/usr/bin", "/bin"])
        become = ["runuser", "-u", self.name, "--"] if self.name else []
        return [*become, "env", "-i", *(f"{n}={v}" for n, v in variables.items()), *map(str, argv)]

    def run(self, *argv: str | Path, path: Sequence[Path] = (), seconds: float, cwd: Path) -> str:
        """Runs a program to its end and returns what it printed; fails unless it succeeds."""
        ended = subprocess.run(
            self.command(argv, path), cwd=cwd, capture_output=True, text=True, timeout=seconds
        )
        assert ended.returncode == 0, f"{argv}:\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout

    @property
    def python(self) -> Path:
        """A Python that this user may run: for another account the system's, not one in somebody's home."""
        return Path("/usr/bin/python3" if self.name else sys.executable).resolve()

    def may_read(self, file: Path) -> bool:
        """Whether no folder above the file, and not the file itself, is closed to this user."""
        return subprocess.run(self.command(["test", "-r", file], [])).returncode == 0

    def take(self, folder: Path) -> None:
        """Makes a folder and all in it this user's own."""
        if self.name:
            subprocess.run(["chown", "-R", f"{self.name}:", str(folder)], check=True)


@contextmanager
def newcomer(folder: Path) -> Iterator[User]:
    """A user with an empty home in `folder`; a throw-away account when the tests run as root."""
    home = folder / "home"
    if os.geteuid() != 0:
        home.mkdir(parents=True)
        yield User("", home)
        return
    subprocess.run(["useradd", "--create-home", "--skel", "/dev/null", "--home-dir", str(home), _NAME], check=True)
    try:
        yield User(_NAME, home)
    finally:
        subprocess.run(["userdel", _NAME], check=True)
        shutil.rmtree(home, ignore_errors=True)

