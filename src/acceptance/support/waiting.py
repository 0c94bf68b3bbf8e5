"""Waiting for a condition, never for a stretch of time."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# Nothing in these tests takes this long on a busy two-core machine; a test that needs it has failed.
DEADLINE = 60.0

_BETWEEN_LOOKS = 0.02


def wait_until(condition: Callable[[], T], what: str, seconds: float = DEADLINE) -> T:
    """The first true value of `condition`; an AssertionError naming `what` after the deadline."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"after {seconds} s still not so: {what}")
        time.sleep(_BETWEEN_LOOKS)
    return value


def remaining(end: float) -> float:
    """Seconds until the monotonic time `end`, never negative."""
    return max(0.0, end - time.monotonic())
