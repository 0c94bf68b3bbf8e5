"""Where things are: the repository's own folders and the user's cache."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Repository:
    """A working copy; the folders that the script makes need not exist."""

    root: Path = REPOSITORY

    @property
    def venv(self) -> Path:
        """The private virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The Python of the virtual environment."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def target(self) -> Path:
        """What is built."""
        return self.root / "target"

    @property
    def jar(self) -> Path:
        """The packaged kernel."""
        return self.target / "jawait-kernel.jar"

    @property
    def notebooks(self) -> Path:
        """The course."""
        return self.root / "notebooks"

    @property
    def kernelspec(self) -> Path:
        """The kernelspec in the virtual environment."""
        return self.venv / "share" / "jupyter" / "kernels" / "java"

    def lock_file(self, name: str) -> Path:
        """The file that pins what `name` ("lab", "test", a peer) installs."""
        return self.root / "requirements" / f"{name}.txt"


def cache_folder(env: Mapping[str, str], platform: str = sys.platform) -> Path:
    """`jawait` in the user's cache folder, the same that the kernel uses."""
    home = Path.home()
    if platform == "win32":
        base = Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(env.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "jawait"
