"""Measures the kernels that a file lists; started by `./jawait bench`.

usage: python -m bench PEERS.json [OPTION …]
"""

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import machine, measures, peers, rounds
from bench.peers import Absent, Peer
from bench.report import Report
from bench.samples import Samples

_ROUNDS, _QUICK_ROUNDS = 5, 1


def main(arguments: Sequence[str]) -> int:
    """Plays all rounds, prints the table and writes it; 130 if it was interrupted, with what there was by then."""
    options = _parser().parse_args(arguments)
    found = peers.read(options.peers)
    playing = [peer for peer in found if isinstance(peer, Peer)]
    samples = Samples()
    absent = [peer for peer in found if isinstance(peer, Absent)]
    report = Report([peer.name for peer in playing], absent, machine.described(), samples)
    status = 0
    with tempfile.TemporaryDirectory(prefix="jawait-bench-") as folder:
        _keep_away_from_the_user(Path(folder))
        try:
            wanted = measures.names_for(options.measures)
            rounds.play(playing, wanted, _number(options), Path(folder), samples, _progress)
        except KeyboardInterrupt:
            status = 130
        # A second Ctrl-C must not tear the files.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        report.write(options.peers.parent)
    print(f"\n{report.markdown()}\nThe table, every sample and a chart: {options.peers.parent}/bench.md, .json, .svg")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="jawait bench", allow_abbrev=False)
    parser.add_argument("peers", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--kernels", nargs="+", metavar="NAME", help="jawait, ipykernel, jjava, rapaio, kotlin")
    parser.add_argument(
        "--measures", nargs="+", metavar="NAME", default=[], type=_measure, help=", ".join(measures.BY_NAME)
    )
    parser.add_argument("--rounds", type=int, help=f"how many; {_ROUNDS} if not given")
    parser.add_argument("--quick", action="store_true", help="one round")
    return parser


def _measure(word: str) -> str:
    if measures.unknown([word]):
        raise argparse.ArgumentTypeError(f'there is no measure "{word}"; there are {", ".join(measures.BY_NAME)}')
    return word


def _number(options: argparse.Namespace) -> int:
    return options.rounds or (_QUICK_ROUNDS if options.quick else _ROUNDS)


def _keep_away_from_the_user(folder: Path) -> None:
    """No kernel reads the user's settings or adds to the user's history, and none sees the bench's own modules."""
    os.environ.pop("PYTHONPATH", None)
    for name in ("CONFIG", "DATA", "RUNTIME"):
        os.environ[f"JUPYTER_{name}_DIR"] = str(folder / name.lower())
    os.environ["IPYTHONDIR"] = str(folder / "ipython")


def _progress(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    if hasattr(signal, "SIGBREAK"):
        signal.signal(signal.SIGBREAK, signal.default_int_handler)
    sys.exit(main(sys.argv[1:]))
