"""What a run leaves behind is found by its mark and killed."""

import os
import subprocess

import psutil

from launcher.marked import nothing_left
from launcher.places import Repository
from support.processes import assert_gone


def test_nothingLeft_killsWhatIsStartedInTheBlock(repository) -> None:
    with nothing_left(Repository(repository)):
        left = subprocess.Popen(["sleep", "1000"], start_new_session=True)
        process = psutil.Process(left.pid)
    assert left.wait(timeout=10) != 0
    assert_gone([process], seconds=5)


def test_nothingLeft_sparesWhatWasThereBefore(repository) -> None:
    before = subprocess.Popen(["sleep", "1000"])
    try:
        with nothing_left(Repository(repository)):
            pass
        assert before.poll() is None
    finally:
        before.kill()
        before.wait()


def test_nothingLeft_takesItsMarkAway(repository) -> None:
    environment = dict(os.environ)
    with nothing_left(Repository(repository)):
        assert dict(os.environ) != environment
    assert dict(os.environ) == environment
