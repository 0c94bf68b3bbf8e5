"""Figures that tests write down for a reader; no test depends on them."""

import json
import statistics
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "target" / "measured"


class Measurements:
    """Seconds by group and name; `write` puts them and their summary into `target/measured`."""

    def __init__(self, subject: str) -> None:
        self._subject = subject
        self._seconds: dict[str, dict[str, float]] = defaultdict(dict)

    def add(self, group: str, name: str, seconds: float) -> None:
        self._seconds[group][name] = round(seconds, 3)

    def write(self) -> None:
        """Writes the file, also for a part of the tests."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        summary = {group: _summary(list(each.values())) for group, each in self._seconds.items()}
        content = {"summary": summary, "seconds": self._seconds}
        (FOLDER / f"{self._subject}.json").write_text(json.dumps(content, indent=2, ensure_ascii=False))


def _summary(seconds: list[float]) -> dict[str, float]:
    return {"count": len(seconds), "median": round(statistics.median(seconds), 3), "most": max(seconds)}
