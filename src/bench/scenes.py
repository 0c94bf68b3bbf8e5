"""The scenes of the play: each starts kernels of one kind, measures, and ends them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import course, crowd, growth, interrupt, work
from bench.peers import Peer
from bench.samples import Notes, Trouble


@dataclass(frozen=True)
class Scene:
    """One scene: its play, the measures that it gives, and whether it is played in every round.

    What takes minutes is played once.
    """

    play: Callable[[Peer, Path, Notes], None]
    measures: tuple[str, ...]
    every_round: bool = True


SCENES: tuple[Scene, ...] = (
    Scene(work.play, work.MEASURES),
    Scene(work.idle, ("memory-idle",)),
    Scene(interrupt.play, ("interrupt",)),
    Scene(growth.variables, growth.names("variables"), every_round=False),
    Scene(growth.nameless, growth.names("nameless"), every_round=False),
    Scene(crowd.play, crowd.MEASURES, every_round=False),
    Scene(course.notebooks, ("notebooks",), every_round=False),
    Scene(course.memory_after, ("memory-course",), every_round=False),
)


def play(scene: Scene, peer: Peer, folder: Path, notes: Notes) -> None:
    """Plays one scene; what ends it early is noted under each measure that it did not get to."""
    try:
        scene.play(peer, folder, notes)
    except (Trouble, OSError) as e:
        for measure in scene.measures:
            if measure not in notes.given:
                notes.add(measure, Trouble(str(e)))
