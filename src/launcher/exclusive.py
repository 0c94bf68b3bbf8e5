"""One at a time: two starts of the script must not build into the same folders."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from launcher.progress import step

if os.name == "nt":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        while True:
            try:
                # Gives up after ten seconds, so it is asked again.
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def exclusive(file: Path) -> Iterator[None]:
    """Waits until no other process holds the lock; it ends with the block, or with this process."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as opened:
        with step("Waiting for another start of jawait to finish its work"):
            _lock(opened)
        yield
