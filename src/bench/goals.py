"""What this kernel wants to reach, as ratios within one run."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.peers import JAVA_PEERS, OURS, YARDSTICK
from bench.samples import Samples

Ratio = Callable[[Samples], float | None]


@dataclass(frozen=True)
class Goal:
    """Something to reach: `reached` is a number that may be at most `limit`, or None if it was not measured."""

    what: str
    limit: float
    reached: Ratio
    unit: str = ""

    def met(self, samples: Samples) -> bool | None:
        """Held against the digits that are shown; None if it was not measured."""
        number = self.reached(samples)
        return None if number is None else round(number, 2) <= round(self.limit, 2)


def over_best(measure: str) -> Ratio:
    """Ours over the fastest, or smallest, of the peers that run Java."""
    return lambda samples: _ratio(samples.median(OURS, measure), samples.least(JAVA_PEERS, measure))


def over_yardstick(measure: str) -> Ratio:
    """Ours over ipykernel's."""
    return lambda samples: _ratio(samples.median(OURS, measure), samples.median(YARDSTICK, measure))


def over_own(measure: str, base: str) -> Ratio:
    """One of our measures over another."""
    return lambda samples: _ratio(samples.median(OURS, measure), samples.median(OURS, base))


def own(measure: str) -> Ratio:
    """Our measure itself."""
    return lambda samples: samples.median(OURS, measure)


def _ratio(ours: float | None, theirs: float | None) -> float | None:
    return ours / theirs if ours is not None and theirs else None


GOALS: tuple[Goal, ...] = (
    Goal("launch to first result, over ipykernel", 1.0, over_yardstick("first-result")),
    Goal("launch to first result, over the fastest Java peer", 0.4, over_best("first-result")),
    Goal("round trip of `1 + 1`, over the fastest Java peer", 1 / 7, over_best("round-trip")),
    Goal("round trip of `1 + 1`, over ipykernel", 2.0, over_yardstick("round-trip")),
    Goal("ten-line cell, repeated, over the fastest Java peer", 0.5, over_best("ten-lines")),
    Goal("completion, over the fastest Java peer", 1 / 3, over_best("completion")),
    Goal("inspection, over the fastest Java peer", 1 / 3, over_best("inspection")),
    Goal("20,000 lines, all arrived, over ipykernel", 2.0, over_yardstick("lines")),
    Goal("new expression after 1,000 nameless cells, over a fresh kernel", 1.5, over_own("nameless-1000", "nameless-0")),
    Goal("growth with 100 live variables, over bare JShell's", 1.0, own("share-growth-100")),
    Goal("growth with 1,000 live variables, over bare JShell's", 1.0, own("share-growth-1000")),
    Goal("interrupt of an endless loop, over ipykernel", 1.0, over_yardstick("interrupt")),
    Goal("many kernels at once, memory of each over one alone", 0.8, own("crowd-share")),
    Goal("the kernel's share of a round trip over bare JShell, without a pause", 0.3, own("share")),
    Goal("the kernel's share of a round trip over bare JShell, after a pause", 0.3, own("share-paused")),
    Goal("the kernel's share of a round trip over bare JShell, `1 + 1` again", 0.3, own("share-same")),
    Goal("memory after the work, over the smallest Java peer", 0.4, over_best("memory-work")),
    Goal("memory of an idle kernel", 110, own("memory-idle"), "MB"),
)
