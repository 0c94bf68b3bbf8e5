"""What has been run.

Source: Jupyter messaging protocol, *History*.
"""

from collections.abc import Iterator
from typing import Any

from support.reference.kinds import Integer, Kind, ListOf, Text
from support.reference.reply import Reply, may_fail
from support.reference.structure import Field


class Entry(Kind):
    """A list `[session, line, input]` or `[session, line, [input, output]]`; no value is null."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, list) or len(value) != 3:
            yield f"{path} is no list of three: {value!r}"
            return
        session, line, code = value
        yield from Integer(1).problems(session, f"{path}[0]")
        yield from Integer(1).problems(line, f"{path}[1]")
        if isinstance(code, list):
            yield from self._both(code, f"{path}[2]")
        else:
            yield from Text().problems(code, f"{path}[2]")

    def _both(self, value: list, path: str) -> Iterator[str]:
        if len(value) != 2:
            yield f"{path} is no pair of input and output: {value!r}"
            return
        yield from Text().problems(value[0], f"{path}[0]")
        if value[1] is not None:
            yield from Text().problems(value[1], f"{path}[1]")


@may_fail
class HistoryReply(Reply):
    """Cells, the oldest first."""

    message_type = "history_reply"
    history = Field(ListOf(Entry()))
