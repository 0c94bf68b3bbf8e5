"""What becomes of samples: medians, trouble, ratios, goals."""

import pytest

from bench import goals, measures
from bench.goals import GOALS, Goal, over_best, over_own, over_yardstick
from bench.samples import Notes, Samples, Trouble

LOST = Trouble("3 lines lost")


def samples(**by_kernel: list) -> Samples:
    """Samples of one measure, "lines"."""
    taken = Samples()
    for kernel, each in by_kernel.items():
        for sample in each:
            taken.add(kernel, "lines", sample)
    return taken


def test_median_ofOddAndEvenNumbers() -> None:
    assert samples(jawait=[3, 1, 2]).median("jawait", "lines") == 2
    assert samples(jawait=[4, 1, 2, 3]).median("jawait", "lines") == 2.5


def test_median_withTrouble_isNone() -> None:
    taken = samples(jawait=[1, LOST, 2])
    assert taken.median("jawait", "lines") is None
    outcome = taken.outcome("jawait", "lines")
    assert outcome is not None
    assert (outcome.numbers, outcome.troubles) == ([1, 2], [LOST])


def test_median_ofWhatWasNotMeasured_isNone() -> None:
    assert samples(jawait=[1]).median("jjava", "lines") is None


def test_overBest_isHeldAgainstTheFastest_evenWhereItFailedAtOtherTimes() -> None:
    taken = samples(jawait=[1], jjava=[2, LOST], rapaio=[8], kotlin=[1])
    assert over_best("lines")(taken) == 1 / 2


def test_overBest_allInTrouble_isNone() -> None:
    assert over_best("lines")(samples(jawait=[1], jjava=[LOST], rapaio=[LOST])) is None


def test_overYardstick_isHeldAgainstIpykernel() -> None:
    assert over_yardstick("lines")(samples(jawait=[3], ipykernel=[2])) == 1.5


def test_overOwn_isHeldAgainstAnotherMeasure() -> None:
    taken = samples(jawait=[2])
    taken.add("jawait", "text", 6)
    assert over_own("text", "lines")(taken) == 3


@pytest.mark.parametrize(("ours", "met"), [(2.0, True), (2.004, True), (2.006, False), (LOST, None)])
def test_goal_isMetUpToItsLimit(ours, met) -> None:
    assert Goal("", 2.0, goals.own("lines")).met(samples(jawait=[ours])) is met


def test_goals_areAboutMeasuresThatThereAre() -> None:
    taken = Samples()
    for name in measures.BY_NAME:
        for kernel in ("jawait", "ipykernel", "jjava", "rapaio"):
            taken.add(kernel, name, 1.0)
    assert [goal.what for goal in GOALS if goal.reached(taken) is None] == []


def test_take_trouble_isNoted() -> None:
    taken = Samples()
    notes = Notes(taken, "jjava")

    def fails() -> float:
        raise LOST

    notes.take("lines", fails)
    notes.take("text", lambda: 1.0)
    assert taken.as_json() == {"jjava": {"lines": ["3 lines lost"], "text": [1.0]}}


def test_take_whatNobodyWants_isNotMeasured() -> None:
    taken = Samples()
    Notes(taken, "jjava", {"text"}.__contains__).take("lines", lambda: pytest.fail("measured"))
    assert not taken.has("lines")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["lines"], {"lines", "lines-messages"}),
        (["nameless"], {f"nameless-{n}" for n in (0, 10, 100, 1000, 3000)}),
        (["text", "nameless-0"], {"text", "nameless-0"}),
        ([], set(measures.BY_NAME)),
    ],
)
def test_namesFor_wholeNamesAndBeginnings(words: list[str], names: set[str]) -> None:
    assert measures.names_for(words) == names


def test_unknown_namesWhatChoosesNothing() -> None:
    assert measures.unknown(["lines", "liness", "line"]) == ["liness", "line"]
