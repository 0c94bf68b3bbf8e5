"""The files that a run leaves behind."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import chart, machine, table
from bench.peers import Absent, Peer, title
from bench.samples import Samples


@dataclass(frozen=True)
class Report:
    """One run: the kernels in the order of the columns, those that were not to be had, the machine, the samples."""

    peers: Sequence[Peer]
    absent: Sequence[Absent]
    machine: dict[str, str]
    samples: Samples

    @property
    def kernels(self) -> list[str]:
        return [peer.name for peer in self.peers]

    def markdown(self) -> str:
        """The tables, with what a reader has to know of the machine."""
        parts = [self._machine(), table.figures(self.samples, self.kernels), table.absent(self.absent)]
        parts += [table.share(self.samples), table.goals(self.samples)]
        return "\n".join(part for part in parts if part)

    def _machine(self) -> str:
        m = self.machine
        versions = [f"{title(peer.name)} {peer.version}" for peer in self.peers if peer.version]
        others = f" Other kernels: {', '.join(versions)}." if versions else ""
        return (
            f"Medians on {m['cores']} cores ({m['processor']}, {m['system']}), Java {m['java']}, Python {m['python']};"
            f" load {m['load']} before and {machine.load()} at the end.{others}\n"
        )

    def write(self, target: Path) -> None:
        """Writes bench.md, bench.json and bench.svg."""
        target.mkdir(parents=True, exist_ok=True)
        content = {
            "machine": self.machine,
            "absent": {kernel.name: kernel.trouble for kernel in self.absent},
            "versions": {peer.name: peer.version for peer in self.peers},
            "samples": self.samples.as_json(),
        }
        (target / "bench.json").write_text(json.dumps(content, indent=2), encoding="utf-8")
        (target / "bench.svg").write_text(chart.svg(self.samples, self.kernels), encoding="utf-8")
        (target / "bench.md").write_text(f"{self.markdown()}\n![The same as a chart](bench.svg)\n", encoding="utf-8")
