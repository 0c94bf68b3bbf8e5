"""The figures as a picture that is legible on a light and on a dark page."""

from collections.abc import Sequence
from html import escape

from bench.measures import BY_NAME, Measure
from bench.peers import OURS, title
from bench.samples import Samples
from bench.table import number

# What a person feels most.
SHOWN = ("first-result", "round-trip", "ten-lines", "completion", "lines", "memory-work")

_WIDTH, _LABELS, _BARS = 640, 110, 400
_ROW, _HEAD, _GAP = 20, 26, 14

_STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.head { font-weight: 600; }
.page { fill: #ffffff; }
.ours { fill: #0969da; }
.other { fill: #8c959f; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .page { fill: #0d1117; }
  .ours { fill: #4493f8; }
  .other { fill: #6e7681; }
}"""


def svg(samples: Samples, kernels: Sequence[str]) -> str:
    """Bars by measure, each measure on a scale of its own; what gave no number has words instead of a bar."""
    parts, y = [], _GAP
    for measure in (BY_NAME[name] for name in SHOWN):
        if samples.has(measure.name):
            parts.append(_text(_GAP, y + 14, _title(measure), "head"))
            parts += _bars(samples, kernels, measure, y + _HEAD)
            y += _HEAD + _ROW * len(kernels) + _GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y}" width="{_WIDTH}" height="{y}"'
        f' role="img" aria-label="Kernels side by side; shorter bars are better">\n<style>\n{_STYLE}\n</style>\n'
        f'<rect class="page" width="{_WIDTH}" height="{y}"/>\n{"".join(parts)}</svg>\n'
    )


def _title(measure: Measure) -> str:
    return f"{measure.title.replace('`', '')}, {measure.unit}"


def _bars(samples: Samples, kernels: Sequence[str], measure: Measure, top: int) -> list[str]:
    medians = {kernel: samples.median(kernel, measure.name) for kernel in kernels}
    longest = max((m for m in medians.values() if m is not None), default=0.0) or 1.0
    parts = []
    for row, (kernel, median) in enumerate(medians.items()):
        y = top + row * _ROW
        parts.append(_text(_GAP, y + 13, title(kernel)))
        length = 0 if median is None else max(1, round(_BARS * median / longest))
        if median is not None:
            kind = "ours" if kernel == OURS else "other"
            parts.append(f'<rect class="{kind}" x="{_LABELS}" y="{y + 2}" width="{length}" height="{_ROW - 6}"/>\n')
        parts.append(_text(_LABELS + length + 6, y + 13, _figure(samples, kernel, measure, median)))
    return parts


def _figure(samples: Samples, kernel: str, measure: Measure, median: float | None) -> str:
    if median is not None:
        return number(median, measure)
    outcome = samples.outcome(kernel, measure.name)
    return str(outcome.troubles[0]) if outcome else "not measured"


def _text(x: int, y: int, words: str, kind: str = "") -> str:
    style = f' class="{kind}"' if kind else ""
    return f'<text{style} x="{x}" y="{y}">{escape(words)}</text>\n'
