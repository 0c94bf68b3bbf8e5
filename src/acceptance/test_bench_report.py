"""What a reader gets: tables and a chart."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from bench import chart, table
from bench.measures import BY_NAME
from bench.peers import Absent, Peer
from bench.report import Report
from bench.samples import Outcome, Samples, Trouble

MACHINE = dict.fromkeys(("processor", "cores", "system", "java", "python", "load"), "?")
LOST = Trouble("3 lines lost")


@pytest.fixture
def samples() -> Samples:
    """Two measures: one went well, in the other JJava lost output once."""
    taken = Samples()
    for kernel, trip, lines in (("jawait", 8, 300), ("ipykernel", 4, 200), ("jjava", 80, 900)):
        taken.add(kernel, "round-trip", trip)
        taken.add(kernel, "lines", lines)
    taken.add("jjava", "lines", LOST)
    return taken


KERNELS = ("jawait", "ipykernel", "jjava")


def lines_of(text: str) -> dict[str, list[str]]:
    """The cells of each line of a table, by its first."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()]
    return {row[0]: row[1:] for row in rows}


def test_figures_mediansAndRatios(samples: Samples) -> None:
    rows = lines_of(table.figures(samples, KERNELS))
    assert rows[""] == ["Jawait", "ipykernel", "JJava", "Jawait / fastest Java peer", "Jawait / ipykernel"]
    assert rows["round trip of `1 + 1`, ms"] == ["8.0", "4.0", "80", "0.10", "2.00"]


def test_figures_lostOutput_isShownAsLost(samples: Samples) -> None:
    rows = lines_of(table.figures(samples, KERNELS))
    assert rows["20,000 printed lines, ms"] == ["300", "200", "**3 lines lost** (1 of 2 times), else 900", "0.33", "1.50"]


def test_figures_whatWasNotMeasured_hasNoLine(samples: Samples) -> None:
    assert len(table.figures(samples, KERNELS).splitlines()) == 4


@pytest.mark.parametrize(
    ("measure", "sample", "text"),
    [
        ("round-trip", 4.25, "4.2"),
        ("ready", 1234.6, "1,235"),
        ("lines-messages", 2, "2"),
        ("crowd-share", 0.756, "0.76"),
        ("notebooks", 12.34, "12.3"),
        ("lines", Trouble("a|b"), "**a/b**"),
    ],
)
def test_cell_hasTheDigitsThatCount(measure: str, sample, text: str) -> None:
    assert table.cell(Outcome((sample,)), BY_NAME[measure]) == text


def test_goals_yesNoAndNotMeasured(samples: Samples) -> None:
    samples.add("jawait", "memory-idle", 111)
    rows = lines_of(table.goals(samples))
    assert rows["round trip of `1 + 1`, over the fastest Java peer"] == ["0.14", "0.10", "yes"]
    assert rows["memory of an idle kernel"] == ["110 MB", "111 MB", "**no**"]
    assert rows["inspection, over the fastest Java peer"] == ["0.33", "–", "not measured"]


def test_write_everySampleAndWhoIsAbsent(samples: Samples, tmp_path: Path) -> None:
    peers = [Peer(name, tmp_path, version="" if name == "jawait" else "7.4") for name in KERNELS]
    Report(peers, [Absent("kotlin", "no network")], MACHINE, samples).write(tmp_path)
    content = json.loads((tmp_path / "bench.json").read_text())
    assert content["samples"]["jjava"]["lines"] == [900, "3 lines lost"]
    assert content["absent"] == {"kotlin": "no network"}
    text = (tmp_path / "bench.md").read_text()
    assert "- Kotlin is not in the table: no network\n" in text
    assert "Other kernels: ipykernel 7.4, JJava 7.4.\n" in text


def test_svg_barsAreAsLongAsTheyShouldBe(samples: Samples) -> None:
    svg = ElementTree.fromstring(chart.svg(samples, KERNELS))
    bars = [rect for rect in svg.iter("{http://www.w3.org/2000/svg}rect") if rect.get("class") != "page"]
    # A bar for each median: three round trips, then the lines of two that lost none.
    assert [(bar.get("class"), bar.get("width")) for bar in bars] == [
        ("ours", "40"),
        ("other", "20"),
        ("other", "400"),
        ("ours", "400"),
        ("other", "267"),
    ]
    words = [text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert words[-2:] == ["JJava", "3 lines lost"]


def test_svg_knowsADarkPage(samples: Samples) -> None:
    assert "prefers-color-scheme: dark" in chart.svg(samples, KERNELS)
