"""What is around the content of every message.

Source: Jupyter messaging protocol, *General message format*.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from support.reference.kinds import JsonObject, Kind, ListOf, Name, Word
from support.reference.structure import Content, Field, Nested, Structure


class Date(Kind):
    """A point in time with its zone; jupyter_client has read it before we see it."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, datetime) or value.tzinfo is None:
            yield f"{path} is no date with a zone: {value!r}"


class Anything(Kind):
    """Bytes, as many as there are."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        yield from ()


class Header(Structure):
    """Who says what kind of thing, and when."""

    msg_id = Field(Name())
    session = Field(Name())
    username = Field(Name())
    date = Field(Date())
    msg_type = Field(Name())
    version = Field(Word("5.5"))


class Envelope(Structure):
    """A message; the two in front are jupyter_client's copies from the header."""

    msg_id = Field(Name())
    msg_type = Field(Name())
    header = Field(Nested(Header))
    parent_header = Field(JsonObject())
    metadata = Field(JsonObject())
    content = Field(JsonObject())
    buffers = Field(ListOf(Anything()))


def parent_problems(parent: dict[str, Any], content: type[Content]) -> Iterator[str]:
    """Sentences about a parent header, which is a request's, and as that request had it."""
    if not parent and not content.orphan:
        yield "parent_header is empty"
    if parent and content.orphan:
        yield f"parent_header is not empty: {parent}"
    for name in ("msg_id", "session", "msg_type") if parent else ():
        yield from Name().problems(parent.get(name), f"parent_header.{name}")
