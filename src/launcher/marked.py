"""Nothing that a run has started outlives it, whoever its parent is by then."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher import processes
from launcher.places import Repository

_MARK = "JAWAIT_RUN"


@contextmanager
def nothing_left(repository: Repository) -> Iterator[None]:
    """Marks what is started from within the block, and kills what of it is left at the end."""
    os.environ[_MARK] = uuid.uuid4().hex
    try:
        yield
    finally:
        mark = os.environ.pop(_MARK)
        if repository.python.is_file():
            script = Path(__file__).with_name("leftovers.py")
            processes.run([repository.python, script, _MARK, mark], processes.environment())
