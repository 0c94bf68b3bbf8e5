"""Progress: silence for what is short, seconds for what is long."""

import io
import threading

import pytest

from launcher import progress


class Terminal(io.StringIO):
    """Keeps what is written, and tells when something was."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.written = threading.Event()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, text: str) -> int:
        self.written.set()
        return super().write(text)


def test_step_short_saysNothing() -> None:
    out = Terminal(is_terminal=True)
    with progress.step("Building", out):
        pass
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    ("is_terminal", "expected"), [(False, "Building …\nBuilding … 0 s\n"), (True, "\rBuilding … 0 s\rBuilding … 0 s\n")]
)
def test_step_long_saysHowLong(monkeypatch: pytest.MonkeyPatch, is_terminal: bool, expected: str) -> None:
    monkeypatch.setattr(progress, "SILENCE", 0.0)
    monkeypatch.setattr(progress, "BETWEEN_LINES", 60.0)
    out = Terminal(is_terminal)
    with progress.step("Building", out):
        assert out.written.wait(60)
    assert out.getvalue() == expected


def test_step_detail_isShown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SILENCE", 0.0)
    out = Terminal(is_terminal=False)
    with progress.step("Fetching", out) as running:
        assert out.written.wait(60)
        running.detail = "5 of 10 MB"
    assert out.getvalue().endswith("Fetching … 5 of 10 MB, 0 s\n")
