"""What JMH's results say about the kernel's share."""

import json
import sys
from pathlib import Path

import pytest

from bench import share, table
from bench.samples import Samples, Trouble

KINDS = [("NEW", 0), ("NEW", 100), ("NEW", 1000), ("PAUSED", 0), ("SAME", 0)]
TRIPS = {"KernelRoundTrip": [6.0, 9.0, 24.0, 11.0, 2.0], "BareShell": [5.0, 10.0, 30.0, 10.0, 5.0]}


def results() -> list[dict]:
    """Results in JMH's format, of which only the medians count."""
    return [
        {
            "benchmark": f"jawait.benchmark.{name}.expression",
            "params": {"cells": cells, "variables": str(n)},
            "primaryMetric": {"score": 99.0, "scorePercentiles": {"0.0": 1.0, "50.0": median}},
        }
        for name, trips in TRIPS.items()
        for (cells, n), median in zip(KINDS, trips, strict=True)
    ]


def test_add_shareAndGrowthOfMedians() -> None:
    samples = Samples()
    share.add(results(), samples)
    assert samples.median("jawait", "share") == pytest.approx(0.2)
    assert samples.median("jawait", "share-growth-100") == pytest.approx(0.75)
    assert samples.median("jawait", "share-growth-1000") == pytest.approx(4 / 6)
    assert samples.median("jawait", "share-paused") == pytest.approx(0.1)
    assert samples.median("jawait", "share-same") == pytest.approx(-0.6)
    assert "| round trip with 1,000 variables, by JMH | 24 | 30 | 0.80 |" in table.share(samples)
    assert "| round trip of `1 + 1`, by JMH | 2.0 | 5.0 | 0.40 |" in table.share(samples)


def test_add_missingResult_isNamed() -> None:
    with pytest.raises(Trouble, match="no result of BareShell with 0 variables and SAME cells"):
        share.add(results()[:-1], Samples())


def test_play_program_writesItsResultsWhereItIsTold(tmp_path: Path) -> None:
    written = tmp_path / "results.json"
    written.write_text(json.dumps(results()))
    copy = f"import shutil, sys; shutil.copy({str(written)!r}, sys.argv[1])"
    samples = Samples()
    share.play([sys.executable, "-c", copy], samples)
    assert samples.median("jawait", "share") == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("command", "trouble"),
    [
        (Trouble("no network"), "no network"),
        ([sys.executable, "-c", "import sys; print('first'); print('last'); sys.exit(3)"], "JMH has failed: last"),
        (["/no/such/program"], "No such file"),
    ],
)
def test_play_trouble_isNotedAsTheShare(command, trouble: str) -> None:
    samples = Samples()
    share.play(command, samples)
    outcome = samples.outcome("jawait", "share")
    assert outcome is not None
    assert trouble in str(outcome.troubles[0])
    assert table.share(samples) == ""
