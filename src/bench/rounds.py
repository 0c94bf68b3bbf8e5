"""The order of play: all kernels in turn, again and again, so that a slow minute of the machine meets all of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bench import scenes
from bench.peers import Peer, title
from bench.samples import Notes, Samples
from bench.scenes import SCENES, Scene

Progress = Callable[[str], None]


def play(
    peers: Sequence[Peer],
    wanted: frozenset[str],
    rounds: int,
    folder: Path,
    samples: Samples,
    progress: Progress,
    saving: Callable[[], None],
) -> None:
    """Fills `samples`, which are saved after each scene: hours of work do not hang on the last minute."""
    chosen = [scene for scene in SCENES if wanted & set(scene.measures)]
    for number in range(rounds):
        for scene in chosen:
            if number == 0 or scene.every_round:
                for peer in _rotated(peers, number):
                    progress(f"round {number + 1} of {rounds}, {_name(scene, wanted)}: {title(peer.name)}")
                    scenes.play(scene, peer, folder, Notes(samples, peer.name, wanted.__contains__))
                saving()


def _rotated(peers: Sequence[Peer], by: int) -> list[Peer]:
    """Each round begins with another one: none always comes after the same neighbour, or first."""
    start = by % len(peers)
    return [*peers[start:], *peers[:start]]


def _name(scene: Scene, wanted: frozenset[str]) -> str:
    chosen = [measure for measure in scene.measures if measure in wanted]
    return f"{chosen[0]} …" if len(chosen) > 1 else chosen[0]
