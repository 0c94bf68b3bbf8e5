"""The kinds of value that a field of a message may have; each says what is wrong with another."""

from collections.abc import Iterator
from typing import Any


class Kind:
    """A kind of value."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        """Sentences about a value that is not of this kind; none where it is."""
        raise NotImplementedError


class Text(Kind):
    """A string."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{path} is no string: {value!r}"


class Name(Text):
    """A string that is not empty."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        yield from super().problems(value, path)
        if value == "":
            yield f"{path} is empty"


class Word(Kind):
    """One of a few strings."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if value not in self.words:
            yield f"{path} is none of {self.words}: {value!r}"


class Flag(Kind):
    """True or false; JupyterLab throws where it is anything else."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, bool):
            yield f"{path} is no boolean: {value!r}"


class Integer(Kind):
    """A whole number within bounds."""

    def __init__(self, least: int = 0, most: int = 2**31 - 1) -> None:
        self.least = least
        self.most = most

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield f"{path} is no whole number: {value!r}"
        elif not self.least <= value <= self.most:
            yield f"{path} is not from {self.least} to {self.most}: {value}"


class JsonObject(Kind):
    """An object of any content."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{path} is no object: {value!r}"


class MimeBundle(JsonObject):
    """Representations by MIME type: strings, and JSON itself where the type is one of JSON."""

    def problems(self, value: Any, path: str) -> Iterator[str]:
        yield from super().problems(value, path)
        for mime, data in value.items() if isinstance(value, dict) else ():
            if "/" not in mime:
                yield f"{path} has a key that is no MIME type: {mime!r}"
            if not mime.endswith("json") and not isinstance(data, str):
                yield f"{path}[{mime!r}] is no string: {data!r}"


class ListOf(Kind):
    """A list whose items are all of one kind."""

    def __init__(self, item: Kind) -> None:
        self.item = item

    def problems(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{path} is no list: {value!r}"
            return
        for n, item in enumerate(value):
            yield from self.item.problems(item, f"{path}[{n}]")


class MapOf(JsonObject):
    """An object whose values are all of one kind."""

    def __init__(self, item: Kind) -> None:
        self.item = item

    def problems(self, value: Any, path: str) -> Iterator[str]:
        yield from super().problems(value, path)
        for name, item in value.items() if isinstance(value, dict) else ():
            yield from self.item.problems(item, f"{path}[{name!r}]")
