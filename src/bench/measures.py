"""Everything that can be measured, in the order of the table."""

from collections.abc import Sequence
from dataclasses import dataclass

MILLISECONDS, SECONDS, MEGABYTES, COUNT, SHARE = "ms", "s", "MB", "", "of one"


@dataclass(frozen=True)
class Measure:
    """One line of the table; of all but counts, less is better."""

    name: str
    title: str
    unit: str = MILLISECONDS


CELLS_BEFORE = (10, 100, 1_000, 3_000)

MEASURES: tuple[Measure, ...] = (
    Measure("ready", "launch to ready"),
    Measure("first-result", "launch to first result"),
    Measure("round-trip", "round trip of `1 + 1`"),
    Measure("new-expression", "the same with a new expression each time"),
    Measure("ten-lines-first", "ten-line cell, first"),
    Measure("ten-lines", "ten-line cell, repeated"),
    Measure("completion", "completion"),
    Measure("inspection", "inspection"),
    Measure("lines", "20,000 printed lines"),
    Measure("lines-messages", "… in how many messages", COUNT),
    Measure("text", "10 MB in one string"),
    Measure("interrupt", "interrupt of an endless loop"),
    *(Measure(f"variables-{n}", f"new expression after {n:,} cells, each with a variable") for n in (0, *CELLS_BEFORE)),
    *(Measure(f"nameless-{n}", f"new expression after {n:,} cells that leave no name") for n in (0, *CELLS_BEFORE)),
    Measure("memory-idle", "memory, idle", MEGABYTES),
    Measure("memory-work", "memory after the work above", MEGABYTES),
    Measure("memory-course", "memory after all cells of the course", MEGABYTES),
    Measure("notebooks", "all notebooks, executed by nbclient", SECONDS),
    Measure("crowd-ready", "many kernels at once: until each has answered", SECONDS),
    Measure("crowd-memory", "many kernels at once: memory of each", MEGABYTES),
    Measure("crowd-share", "… over one alone", SHARE),
)

# By JMH, ours and JShell's alone; `growth` is ours over JShell's.
VARIABLES = (0, 100, 1_000)
PACES = ("paused", "same")
OF_OUR_OWN: tuple[Measure, ...] = (
    Measure("share", "the kernel's share of a round trip, new expressions without a pause", SHARE),
    Measure("share-paused", "… new expressions, each after a pause", SHARE),
    Measure("share-same", "… `1 + 1` again and again", SHARE),
    *(Measure(f"share-trip-{n}", f"round trip with {n:,} variables, by JMH") for n in VARIABLES),
    Measure("share-trip-paused", "round trip after a pause, by JMH"),
    Measure("share-trip-same", "round trip of `1 + 1`, by JMH"),
    *(Measure(f"share-growth-{n}", f"growth with {n:,} variables, over JShell's", SHARE) for n in VARIABLES[1:]),
)

BY_NAME = {measure.name: measure for measure in (*MEASURES, *OF_OUR_OWN)}


def names_for(chosen: Sequence[str]) -> set[str]:
    """The measures that some words choose: a name, or the beginning of names ("variables"); all if there are none."""
    if not chosen:
        return set(BY_NAME)
    return {name for name in BY_NAME for word in chosen if name == word or name.startswith(f"{word}-")}


def unknown(chosen: Sequence[str]) -> list[str]:
    """Those words that choose nothing."""
    return [word for word in chosen if not names_for([word])]
