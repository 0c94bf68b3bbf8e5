"""The figures as Markdown."""

from collections.abc import Sequence

from bench.goals import GOALS, Goal, over_best, over_yardstick
from bench.measures import BY_NAME, COUNT, MEASURES, MEGABYTES, MILLISECONDS, PACES, SHARE, VARIABLES, Measure
from bench.peers import BARE, OURS, Absent, title
from bench.samples import Outcome, Samples

NOT_MEASURED = "–"


def figures(samples: Samples, kernels: Sequence[str]) -> str:
    """A line for each measure, a column for each kernel, and ours as a ratio of theirs."""
    head = ["", *(title(kernel) for kernel in kernels), "Jawait / fastest Java peer", "Jawait / ipykernel"]
    lines = [_line(samples, kernels, measure) for measure in MEASURES if samples.has(measure.name)]
    return _table(head, lines)


def _line(samples: Samples, kernels: Sequence[str], measure: Measure) -> list[str]:
    title_and_unit = f"{measure.title}, {measure.unit}" if measure.unit not in (COUNT, SHARE) else measure.title
    cells = [cell(samples.outcome(kernel, measure.name), measure) for kernel in kernels]
    ratios = [over_best(measure.name)(samples), over_yardstick(measure.name)(samples)]
    return [title_and_unit, *cells, *(_ratio(r) if measure.unit not in (COUNT, SHARE) else "" for r in ratios)]


def cell(outcome: Outcome | None, measure: Measure) -> str:
    """The median; or the trouble, how often there was some, and the median of the other times."""
    if outcome is None:
        return NOT_MEASURED
    if outcome.median is not None:
        return number(outcome.median, measure)
    troubles, all_of_them = len(outcome.troubles), len(outcome.samples)
    often = f" ({troubles} of {all_of_them} times)" if all_of_them > 1 else ""
    otherwise = outcome.median_otherwise
    others = "" if otherwise is None else f", else {number(otherwise, measure)}"
    return f"**{str(outcome.troubles[0]).replace('|', '/')}**{often}{others}"


def number(value: float, measure: Measure) -> str:
    """Enough digits to compare, and no more."""
    if measure.unit == SHARE:
        return f"{value:.2f}"
    if measure.unit in (MILLISECONDS, MEGABYTES, COUNT) and value >= 10 or measure.unit == COUNT:
        return f"{value:,.0f}"
    return f"{value:.1f}"


def _ratio(value: float | None) -> str:
    return NOT_MEASURED if value is None else f"{value:.2f}"


def share(samples: Samples) -> str:
    """Our round trip beside JShell's alone; empty if it was not measured."""
    trips = [f"share-trip-{of}" for of in (*VARIABLES, *PACES)]
    lines = [_share(samples, BY_NAME[trip]) for trip in trips if samples.has(trip)]
    return _table(["", "Jawait, ms", "bare JShell, ms", "Jawait / bare JShell"], lines) if lines else ""


def _share(samples: Samples, measure: Measure) -> list[str]:
    ours, bare = (samples.median(kernel, measure.name) or 0.0 for kernel in (OURS, BARE))
    return [measure.title, number(ours, measure), number(bare, measure), _ratio(ours / bare)]


def goals(samples: Samples) -> str:
    """A line for each goal: what it allows, what was reached, and whether that will do."""
    return _table(["goal", "at most", "reached", ""], [_goal(goal, samples) for goal in GOALS])


def _goal(goal: Goal, samples: Samples) -> list[str]:
    reached, met = goal.reached(samples), goal.met(samples)
    verdict = "not measured" if met is None else "yes" if met else "**no**"
    return [goal.what, _amount(goal.limit, goal), NOT_MEASURED if reached is None else _amount(reached, goal), verdict]


def _amount(value: float, goal: Goal) -> str:
    return f"{value:.0f} {goal.unit}" if goal.unit else f"{value:.2f}"


def absent(kernels: Sequence[Absent]) -> str:
    """A line for each kernel that could not be fetched."""
    return "".join(f"- {title(kernel.name)} is not in the table: {kernel.trouble}\n" for kernel in kernels)


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] + ["---:"] * (len(head) - 1), *lines]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)
