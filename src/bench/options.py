"""The options of `./jawait bench`, for the launcher as well; needs nothing but Python."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from bench import measures

KERNELS = ("jawait", "ipykernel", "jjava", "rapaio", "kotlin")

_ROUNDS = 5

# Minutes for each kernel, or for each round.
_LONG = ("variables", "nameless", "crowd", "notebooks", "memory-course", "share")


@dataclass(frozen=True)
class Options:
    """What to measure, on which kernels, how often."""

    kernels: tuple[str, ...]
    measures: frozenset[str]
    rounds: int


def parse(arguments: Sequence[str]) -> Options:
    """Reads the options; a wrong one, and --help, end the program as argparse does."""
    parser = _parser()
    given = parser.parse_args(list(arguments))
    if unknown := measures.unknown(given.measures):
        parser.error(f"there is no measure {', '.join(unknown)}; there are {', '.join(measures.BY_NAME)}")
    if given.rounds is not None and given.rounds < 1:
        parser.error("--rounds is a number from 1")
    chosen = measures.names_for(given.measures)
    if given.quick and not given.measures:
        chosen -= {name for word in _LONG for name in measures.names_for([word])}
    return Options(tuple(given.kernels), frozenset(chosen), given.rounds or (1 if given.quick else _ROUNDS))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jawait bench",
        description="Measures this kernel beside others and writes target/bench.md, bench.json and bench.svg.",
        epilog=f"Measures, of which the beginning will do: {', '.join(measures.BY_NAME)}.",
        allow_abbrev=False,
    )
    parser.add_argument("--kernels", nargs="+", choices=KERNELS, default=KERNELS, help="to compare; all if not given")
    parser.add_argument("--measures", nargs="+", metavar="NAME", default=[], help="to take; all if not given")
    parser.add_argument("--share", dest="measures", action="store_const", const=["share"], help="the JMH benchmark only")
    parser.add_argument("--rounds", type=int, metavar="N", help=f"launches of each kernel; {_ROUNDS} if not given")
    parser.add_argument("--quick", action="store_true", help="one round, without what takes minutes unless it is named")
    return parser
