"""Progress of what may take longer than a person waits in silence."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

SILENCE = 2.0
BETWEEN_LINES = 1.0


class Step:
    """One piece of work in progress; `detail` may be changed while it runs ("45 of 190 MB")."""

    def __init__(self, text: str, out: TextIO) -> None:
        self.detail = ""
        self._text = text
        self._out = out
        self._start = time.monotonic()
        self._ended = threading.Event()
        self._shown = False
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """Begins to watch the clock."""
        self._thread.start()

    def end(self) -> None:
        """Says how long it took, if it said anything before."""
        self._ended.set()
        self._thread.join()
        if self._shown:
            self._write(f"{self._line()}\n")

    def _watch(self) -> None:
        if self._ended.wait(SILENCE):
            return
        self._shown = True
        if not self._out.isatty():
            self._write(f"{self._text} …\n")
            return
        self._write(self._line())
        while not self._ended.wait(BETWEEN_LINES):
            self._write(self._line())

    def _line(self) -> str:
        detail = f"{self.detail}, " if self.detail else ""
        rewind = "\r" if self._out.isatty() else ""
        return f"{rewind}{self._text} … {detail}{time.monotonic() - self._start:.0f} s"

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


@contextmanager
def step(text: str, out: TextIO | None = None) -> Iterator[Step]:
    """Shows `text` and the seconds for as long as the block runs, once it has run for two seconds."""
    running = Step(text, out or sys.stdout)
    running.start()
    try:
        yield running
    finally:
        running.end()
