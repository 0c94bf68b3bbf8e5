"""What the options of the bench mean."""

import pytest

from bench.measures import BY_NAME
from bench.options import KERNELS, Options, parse


def test_parse_nothing_isEverythingFiveTimes() -> None:
    assert parse([]) == Options(KERNELS, frozenset(BY_NAME), 5)


def test_parse_quick_isOneRoundWithoutWhatTakesMinutes() -> None:
    options = parse(["--quick"])
    assert options.rounds == 1
    assert {"round-trip", "lines", "memory-idle"} <= options.measures
    assert not {"variables-10", "nameless-3000", "crowd-share", "notebooks", "share"} & options.measures


def test_parse_quickAndNamed_isWhatWasNamed() -> None:
    options = parse(["--quick", "--measures", "crowd", "share", "--kernels", "jawait", "kotlin"])
    assert options.measures >= {"crowd-share", "share"}
    assert "ready" not in options.measures
    assert options.kernels == ("jawait", "kotlin")


def test_parse_share_isTheJmhBenchmarkAlone() -> None:
    assert {name.split("-")[0] for name in parse(["--share"]).measures} == {"share"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--measures", "speed"], "there is no measure speed; there are ready, first-result"),
        (["--kernels", "ijava"], "invalid choice: 'ijava'"),
        (["--rounds", "0"], "--rounds is a number from 1"),
        (["--quickly"], "unrecognized arguments: --quickly"),
    ],
)
def test_parse_wrongOption_saysWhatThereIs(arguments: list[str], words: str, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


def test_parse_help_namesTheMeasures(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--help"])
    assert ended.value.code == 0
    assert "ready, first-result, round-trip" in " ".join(capsys.readouterr().out.split())
