"""Measures the kernels that a file lists; started by `./jawait bench`.

usage: python -m bench KERNELS.json [OPTION …]
"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import machine, peers, rounds, share
from bench.options import Options, parse
from bench.peers import Absent, Peer, Ring
from bench.report import Report
from bench.samples import Samples


def main(arguments: Sequence[str]) -> int:
    """Plays all rounds, prints the table and writes it; 130 if it was interrupted, with what there was by then."""
    file, options = Path(arguments[0]), parse(arguments[1:])
    ring = peers.read(file)
    playing = [peer for peer in ring.kernels if isinstance(peer, Peer)]
    absent = [peer for peer in ring.kernels if isinstance(peer, Absent)]
    samples = Samples()
    report = Report(playing, absent, machine.described(), samples)
    status = _play(ring, playing, options, samples, lambda: report.write(file.parent))
    # A second Ctrl-C must not tear the files.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    report.write(file.parent)
    print(f"\n{report.markdown()}\nThe table, every sample and a chart: {file.parent}/bench.md, .json, .svg")
    return status


def _play(
    ring: Ring, playing: Sequence[Peer], options: Options, samples: Samples, saving: Callable[[], None]
) -> int:
    try:
        with tempfile.TemporaryDirectory(prefix="jawait-bench-", ignore_cleanup_errors=True) as folder:
            _keep_away_from_the_user(Path(folder))
            rounds.play(playing, options.measures, options.rounds, Path(folder), samples, _progress, saving)
            if "share" in options.measures:
                _progress("the kernel's share, by JMH, which takes some minutes")
                share.play(ring.share, samples)
        return 0
    except KeyboardInterrupt:
        return 130


def _keep_away_from_the_user(folder: Path) -> None:
    """No kernel reads the user's settings or adds to the user's history, and none sees the bench's own modules."""
    os.environ.pop("PYTHONPATH", None)
    for name in ("CONFIG", "DATA", "RUNTIME"):
        os.environ[f"JUPYTER_{name}_DIR"] = str(folder / name.lower())
    os.environ["IPYTHONDIR"] = str(folder / "ipython")


def _progress(text: str) -> None:
    print(text, flush=True)


def _end_on_signals() -> None:
    """The launcher asks to end with one of these; a shell may have started us with Ctrl-C ignored."""
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)


if __name__ == "__main__":
    _end_on_signals()
    sys.exit(main(sys.argv[1:]))
