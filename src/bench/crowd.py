"""Many kernels on one machine, as when a class shares a server."""

import time
from contextlib import ExitStack
from pathlib import Path

from bench import memory
from bench.peers import Peer
from bench.samples import Notes
from bench.session import session
from bench.work import quiet_memory

SIZE = 10

MEASURES = ("crowd-ready", "crowd-memory", "crowd-share")


def play(peer: Peer, folder: Path, notes: Notes) -> None:
    """Starts one kernel alone, then all others at once."""
    with ExitStack() as stack:
        first = stack.enter_context(session(peer, folder))
        first.wait_ready()
        first.run(peer.language.one_plus_one)
        alone = quiet_memory(first)
        begin = time.perf_counter()
        kernels = [first, *(stack.enter_context(session(peer, folder)) for _ in range(SIZE - 1))]
        for kernel in kernels[1:]:
            kernel.wait_ready()
            kernel.run(peer.language.one_plus_one)
        notes.add("crowd-ready", time.perf_counter() - begin)
        quiet_memory(first)
        each = sum(memory.proportional_set_size(kernel.pid) for kernel in kernels) / SIZE
        notes.add("crowd-memory", each)
        notes.add("crowd-share", each / alone)
