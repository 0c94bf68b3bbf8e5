"""Objects with named fields, and the contents of messages among them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from support.reference.kinds import Kind


@dataclass(frozen=True)
class Field:
    """A field of an object."""

    kind: Kind
    required: bool = True


class Structure:
    """An object; each class attribute that is a `Field` is one of its fields, and there are no others."""

    @classmethod
    def fields(cls) -> dict[str, Field]:
        """Its fields by name."""
        names = [name for base in reversed(cls.__mro__) for name in vars(base)]
        return {n.rstrip("_"): f for n in names if isinstance(f := getattr(cls, n), Field)}

    @classmethod
    def problems(cls, value: Any, path: str) -> Iterator[str]:
        """Sentences about what is not as it should be."""
        if not isinstance(value, dict):
            yield f"{path} is no object: {value!r}"
            return
        fields = cls.fields()
        for name, field in fields.items():
            if name in value:
                yield from field.kind.problems(value[name], f"{path}.{name}")
            elif field.required:
                yield f"{path}.{name} is missing"
        yield from (f"{path}.{name} is no field of it" for name in value.keys() - fields.keys())


class Nested(Kind):
    """An object with named fields inside another."""

    def __init__(self, structure: type[Structure]) -> None:
        self.structure = structure

    def problems(self, value: Any, path: str) -> Iterator[str]:
        yield from self.structure.problems(value, path)


class OneOf(Kind):
    """An object that is one of several structures, told apart by a word in one field."""

    def __init__(self, field: str, structures: dict[str, type[Structure]]) -> None:
        self.field = field
        self.structures = structures

    def problems(self, value: Any, path: str) -> Iterator[str]:
        word = value.get(self.field) if isinstance(value, dict) else None
        if not isinstance(word, str) or word not in self.structures:
            yield f"{path}.{self.field} is none of {list(self.structures)}: {value!r}"
        else:
            yield from self.structures[word].problems(value, path)


SHELL, CONTROL, IOPUB, STDIN = "shell", "control", "iopub", "stdin"


class Content(Structure):
    """The content of a message that a kernel sends; a subclass with a `message_type` is registered."""

    message_type: ClassVar[str]
    channels: ClassVar[tuple[str, ...]]
    # Whether it may belong to no request.
    orphan: ClassVar[bool] = False

    registered: ClassVar[dict[str, list[type["Content"]]]] = {}

    def __init_subclass__(cls) -> None:
        if "message_type" in vars(cls):
            Content.registered.setdefault(cls.message_type, []).append(cls)
