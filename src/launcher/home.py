"""The folders of the user that JupyterLab writes to while it runs."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from launcher.failure import Failure

Writable = Callable[[Path], bool]


def require_writable(
    env: Mapping[str, str], home: Path, platform: str = sys.platform, writable: Writable | None = None
) -> None:
    """Refuses a home folder that cannot be written, before anything is built or installed."""
    may_write = writable or (lambda folder: os.access(folder, os.W_OK))
    for folder in _folders(env, home, platform):
        existing = next(each for each in (folder, *folder.parents) if each.exists())
        if not may_write(existing):
            raise Failure(
                f"{existing} cannot be written, and JupyterLab keeps its running state in {folder}: set HOME to a"
                " folder of yours, or JUPYTER_CONFIG_DIR and JUPYTER_DATA_DIR to two."
            )


def _folders(env: Mapping[str, str], home: Path, platform: str) -> Iterator[Path]:
    """Jupyter's own order: a variable, else the custom of the system."""
    yield Path(env.get("JUPYTER_CONFIG_DIR") or home / ".jupyter")
    if platform == "win32":
        data = Path(env.get("APPDATA") or home / "AppData" / "Roaming") / "jupyter"
    elif platform == "darwin":
        data = home / "Library" / "Jupyter"
    else:
        data = Path(env.get("XDG_DATA_HOME") or home / ".local" / "share") / "jupyter"
    yield Path(env.get("JUPYTER_DATA_DIR") or data)
