"""What was measured: a number, or the trouble that there was instead."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


class Trouble(Exception):
    """A measurement that gave no number to compare: output lost, an empty answer, no answer in time."""


Sample = float | Trouble


@dataclass(frozen=True)
class Outcome:
    """The samples of one measure on one kernel, in the order in which they were taken; never none."""

    samples: tuple[Sample, ...]

    @property
    def numbers(self) -> list[float]:
        return [sample for sample in self.samples if not isinstance(sample, Trouble)]

    @property
    def troubles(self) -> list[Trouble]:
        return [sample for sample in self.samples if isinstance(sample, Trouble)]

    @property
    def median(self) -> float | None:
        """The median of the numbers; None if there is trouble, because what is left would flatter."""
        return None if self.troubles else self.median_otherwise

    @property
    def median_otherwise(self) -> float | None:
        """The median of the times without trouble; None if there were none."""
        return statistics.median(self.numbers) if self.numbers else None


@dataclass
class Samples:
    """All samples by kernel and measure."""

    _taken: dict[tuple[str, str], list[Sample]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kernel: str, measure: str, sample: Sample) -> None:
        self._taken[kernel, measure].append(sample)

    def outcome(self, kernel: str, measure: str) -> Outcome | None:
        """None if it was not measured."""
        taken = self._taken.get((kernel, measure))
        return Outcome(tuple(taken)) if taken else None

    def median(self, kernel: str, measure: str) -> float | None:
        """None if it was not measured, or with trouble."""
        outcome = self.outcome(kernel, measure)
        return outcome.median if outcome else None

    def least(self, kernels: Iterable[str], measure: str) -> float | None:
        """The smallest median of some kernels, of the times that gave a number: no goal is easier because one fails."""
        outcomes = filter(None, (self.outcome(kernel, measure) for kernel in kernels))
        medians = (outcome.median_otherwise for outcome in outcomes)
        return min((median for median in medians if median is not None), default=None)

    def has(self, measure: str) -> bool:
        """Whether any kernel has a sample of it."""
        return any(taken == measure for _, taken in self._taken)

    def as_json(self) -> dict[str, dict[str, list[float | str]]]:
        """Every single sample; trouble as its text."""
        written: dict[str, dict[str, list[float | str]]] = defaultdict(dict)
        for (kernel, measure), taken in self._taken.items():
            written[kernel][measure] = [str(s) if isinstance(s, Trouble) else round(s, 3) for s in taken]
        return written


class Notes:
    """Where one scene writes down the samples of one kernel; `given` are the measures that it has got to."""

    def __init__(self, samples: Samples, kernel: str, wanted: Callable[[str], bool] = lambda _: True) -> None:
        self.given: set[str] = set()
        self._samples = samples
        self._kernel = kernel
        self._wanted = wanted

    def wants(self, *measures: str) -> bool:
        """Whether any of these was asked for."""
        return any(self._wanted(measure) for measure in measures)

    def add(self, measure: str, sample: Sample) -> None:
        """Keeps a sample of something that was asked for."""
        self.given.add(measure)
        if self._wanted(measure):
            self._samples.add(self._kernel, measure, sample)

    def take(self, measure: str, measured: Callable[[], float]) -> None:
        """Measures, or notes the trouble; does nothing for what was not asked for."""
        if not self._wanted(measure):
            return
        try:
            self.add(measure, measured())
        except Trouble as trouble:
            self.add(measure, trouble)
